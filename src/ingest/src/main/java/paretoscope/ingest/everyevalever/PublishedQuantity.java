package paretoscope.ingest.everyevalever;

import paretoscope.eval.Quantity;

/// A quantity as text, with its reason where there is no number: `0.5`, `Infinity`, `undefined: …`, `unknown: …`.
final class PublishedQuantity {
    private static final String UNDEFINED = "undefined: ";
    private static final String UNKNOWN = "unknown: ";

    private PublishedQuantity() {}

    static String text(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Finite(double value) -> Double.toString(value);
            case Quantity.Infinite(boolean positive) -> positive ? "Infinity" : "-Infinity";
            case Quantity.Undefined(String why) -> UNDEFINED + why;
            case Quantity.Unknown(String why) -> UNKNOWN + why;
        };
    }

    static Quantity parse(String text) {
        if (text.startsWith(UNDEFINED)) {
            return new Quantity.Undefined(text.substring(UNDEFINED.length()));
        }
        if (text.startsWith(UNKNOWN)) {
            return new Quantity.Unknown(text.substring(UNKNOWN.length()));
        }
        try {
            return Quantity.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return Quantity.unknown("not a number");
        }
    }
}
