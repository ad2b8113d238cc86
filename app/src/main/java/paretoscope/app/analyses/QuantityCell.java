package paretoscope.app.analyses;

import java.util.function.DoubleFunction;
import paretoscope.analysis.uncertainty.PercentileInterval;
import java.util.Optional;
import paretoscope.eval.Quantity;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;

/// Quantities as cells: unknown, undefined, infinite and zero look different, and say why.
public final class QuantityCell {
    private QuantityCell() {}

    public static ResultTable.Cell of(Quantity quantity, DoubleFunction<String> text) {
        return switch (quantity) {
            case Quantity.Finite(double value) -> ResultTable.Cell.of(text.apply(value), value);
            case Quantity.Infinite(boolean positive) -> new ResultTable.Cell(positive ? "∞" : "−∞",
                    quantity.orNaN(), "infinite");
            case Quantity.Undefined(String why) -> new ResultTable.Cell("undefined", Double.NaN, why);
            case Quantity.Unknown(String why) -> new ResultTable.Cell("–", Double.NaN, "unknown: " + why);
        };
    }

    public static ResultTable.Cell of(double value, DoubleFunction<String> text) {
        return Double.isNaN(value) ? new ResultTable.Cell("–", value, "unknown") : of(Quantity.of(value), text);
    }

    /// A share as a percentage.
    public static ResultTable.Cell share(Quantity quantity) {
        return of(quantity, QuantityCell::percent);
    }

    /// An interval; empty where there is none.
    public static ResultTable.Cell interval(Optional<PercentileInterval> interval, DoubleFunction<String> text) {
        return interval.map(ends -> ResultTable.Cell.of(
                "[" + text.apply(ends.lower()) + ", " + text.apply(ends.upper()) + "]", ends.lower()))
                .orElse(ResultTable.Cell.of(""));
    }

    public static String percent(double share) {
        return NumberText.of(share, NumberStyle.SHARE, "");
    }
}
