package paretoscope.app.table;

import java.util.Locale;
import paretoscope.eval.Quantity;

/// Reads what somebody types as a value: a number, `infinity`, or nothing for unknown.
final class CorrectedValue {
    private CorrectedValue() {}

    /// @throws NumberFormatException when the text is none of these
    static Quantity read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "–", "-", "unknown" -> Quantity.unknown("the user does not know it");
            case "infinity", "inf", "∞" -> new Quantity.Infinite(true);
            default -> new Quantity.Finite(number(text));
        };
    }

    private static double number(String text) {
        boolean commaIsDecimal = text.indexOf(',') >= 0 && text.indexOf('.') < 0
                && text.matches("[^,]*,\\d{1,2}|0,\\d+");
        double number = Double.parseDouble(commaIsDecimal ? text.replace(',', '.') : text.replaceAll("[, _$€]", ""));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
