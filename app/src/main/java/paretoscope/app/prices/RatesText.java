package paretoscope.app.prices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import paretoscope.eval.price.PriceEntry;

/// Prices per million tokens as they are shown and typed.
final class RatesText {
    private static final MathContext DIGITS = new MathContext(10);

    private RatesText() {}

    /// `2.5`, or the empty text where the list says nothing.
    static String of(OptionalDouble rate) {
        return rate.isPresent() ? of(rate.getAsDouble()) : "";
    }

    static String of(double rate) {
        return new BigDecimal(rate).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /// `2.5 in, 10 out (USD)`.
    static String of(PriceEntry entry) {
        return shown(entry.rates().input()) + " in, " + shown(entry.rates().output()) + " out (" + entry.currency()
                + ")";
    }

    private static String shown(OptionalDouble rate) {
        return rate.isPresent() ? of(rate) : "unknown";
    }
}
