package paretoscope.ingest.json;

import java.util.Locale;
import java.util.OptionalLong;
import paretoscope.eval.Quantity;
import tools.jackson.databind.JsonNode;

/// The number a JSON value stands for, or why it stands for none.
public final class JsonQuantity {
    private JsonQuantity() {}

    /// A number as it is, a boolean as 0 or 1, a number in quotes as a number; `null`, `"N/A"`, `""`, `"-"` and
    /// whatever is no number are unknown, NaN is undefined.
    public static Quantity of(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> Quantity.of(node.doubleValue());
            case BOOLEAN -> Quantity.of(node.booleanValue() ? 1 : 0);
            case STRING -> text(node.stringValue().strip());
            case ARRAY, OBJECT -> Quantity.unknown("the file holds no number here");
            case MISSING, NULL, BINARY, POJO -> Quantity.NOT_RECORDED;
        };
    }

    private static Quantity text(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "-", "n/a", "na", "none", "null" -> Quantity.NOT_RECORDED;
            case "nan" -> Quantity.of(Double.NaN);
            case "inf", "infinity", "+infinity" -> Quantity.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Quantity.of(Double.NEGATIVE_INFINITY);
            default -> number(text);
        };
    }

    private static Quantity number(String text) {
        char last = text.charAt(text.length() - 1);
        if (!Character.isDigit(last) && last != '.') {
            // Double.parseDouble also takes Java's suffixes, as in "1d".
            return Quantity.unknown("not a number");
        }
        try {
            return Quantity.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return Quantity.unknown("not a number");
        }
    }

    /// A count of things: a whole number that is not negative.
    public static OptionalLong count(JsonNode node) {
        return of(node) instanceof Quantity.Finite(double value) && value >= 0 && value <= 1e15
                && value == Math.rint(value)
                        ? OptionalLong.of((long) value)
                        : OptionalLong.empty();
    }
}
