package paretoscope.store;

import java.util.List;
import paretoscope.eval.Quantity;
import paretoscope.store.sql.JsonText;

/// A value entered by hand, and why.
record Correction(Quantity value, String why) {
    static String key(long run, String metric) {
        return run + "/" + metric;
    }

    String json() {
        var number = value.isKnown() ? Double.toString(value.orNaN()) : "";
        var reason = switch (value) {
            case Quantity.Finite _,Quantity.Infinite _ -> "";
            case Quantity.Undefined(String because) -> because;
            case Quantity.Unknown(String because) -> because;
        };
        return JsonText.write(List.of(number, value instanceof Quantity.Undefined ? "undefined" : "unknown", reason,
                why));
    }

    static Correction read(String json) {
        var node = JsonText.tree(json);
        var number = node.path(0).asString();
        var reason = node.path(2).asString();
        var why = node.path(3).asString();
        if (!number.isEmpty()) {
            return new Correction(Quantity.of(Double.parseDouble(number)), why);
        }
        return new Correction("undefined".equals(node.path(1).asString())
                ? new Quantity.Undefined(reason)
                : new Quantity.Unknown(reason), why);
    }
}
