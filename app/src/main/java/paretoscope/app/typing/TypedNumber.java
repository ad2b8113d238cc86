package paretoscope.app.typing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/// A number as people type it: `5`, `$5.00`, `1,200`, `3k`; the empty text is no number, and that is fine.
public sealed interface TypedNumber {
    /// What was meant; empty for the empty text.
    record Number(OptionalDouble value) implements TypedNumber {}

    /// Nothing that could be meant, and what to say about it.
    record None(String complaint) implements TypedNumber {}

    static TypedNumber of(String typed) {
        var text = typed.replaceAll("[\\s,$€£≤≥<>=_]", "");
        if (text.isEmpty()) {
            return new Number(OptionalDouble.empty());
        }
        double factor = text.endsWith("k") ? 1e3 : text.endsWith("M") ? 1e6 : 1;
        try {
            double value = Double.parseDouble(factor == 1 ? text : text.substring(0, text.length() - 1)) * factor;
            if (Double.isFinite(value)) {
                return new Number(OptionalDouble.of(value));
            }
        } catch (NumberFormatException _) {
            // Told below, together with what is no finite number.
        }
        return new None("\"" + typed.strip() + "\" is no number.");
    }

    /// A number as a text to edit; the empty text where there is none.
    static String edited(OptionalDouble value) {
        return value.isPresent()
                ? new BigDecimal(value.getAsDouble()).round(new MathContext(6)).stripTrailingZeros().toPlainString()
                : "";
    }
}
