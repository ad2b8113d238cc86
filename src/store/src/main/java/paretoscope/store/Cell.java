package paretoscope.store;

import java.util.OptionalLong;
import paretoscope.eval.Quantity;

/// A value on its way from runs to a configuration: the number, its standard error and the items behind it.
record Cell(Quantity value, Quantity error, OptionalLong n) {
    static Cell unknown(String why) {
        return new Cell(Quantity.unknown(why), Quantity.NOT_RECORDED, OptionalLong.empty());
    }

    boolean isKnown() {
        return value.isKnown();
    }
}
