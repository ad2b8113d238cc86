package paretoscope.store;

import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;

/// Brings values of one metric that files give in different units together, where that is safe: shares and percent.
final class UnitConversion {
    private static final double HUNDRED = 100;

    private UnitConversion() {}

    /// The value in the unit of the column; unknown where it was measured in something else altogether.
    static Cell cell(MetricValue value, Metric column) {
        var from = value.metric().unit();
        var to = column.unit();
        if (from.equals(to) || !from.isKnown() || !to.isKnown()) {
            return new Cell(value.value(), value.standardError(), value.n());
        }
        if (from.equals(Unit.PERCENT) && to.equals(Unit.SHARE)) {
            return scaled(value, 1 / HUNDRED);
        }
        if (from.equals(Unit.SHARE) && to.equals(Unit.PERCENT)) {
            return scaled(value, HUNDRED);
        }
        return Cell.unknown("measured in " + from.symbol() + " and not in " + to.symbol());
    }

    private static Cell scaled(MetricValue value, double factor) {
        return new Cell(scaled(value.value(), factor), scaled(value.standardError(), factor), value.n());
    }

    private static Quantity scaled(Quantity quantity, double factor) {
        if (!(quantity instanceof Quantity.Finite(double number))) {
            return quantity;
        }
        return Quantity.of(factor < 1 ? number / HUNDRED : number * factor);
    }
}
