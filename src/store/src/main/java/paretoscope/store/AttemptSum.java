package paretoscope.store;

import java.util.OptionalLong;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;

/// A run's attempts added up for one metric: over `items` items, from `known` values, with `undefined` values left out
/// and `missing` ones that a cost should have had.
///
/// @param mean over items of the mean over attempts; NaN without items
/// @param error the sample standard deviation of the items' means over √items; NaN with fewer than two
record AttemptSum(Metric metric, long items, long known, long undefined, long missing, double mean, double error,
        double total) {
    Cell meanCell(boolean partial) {
        return cell(mean, Quantity.of(error), partial);
    }

    Cell totalCell(boolean partial) {
        return cell(total, Quantity.unknown("a total has no standard error"), partial);
    }

    private Cell cell(double number, Quantity standardError, boolean partial) {
        if (missing > 0 && metric.kind() == MetricKind.COST && !(partial && known > 0)) {
            return Cell.unknown(missing + " of " + (missing + known + undefined) + " attempts have none");
        }
        if (known == 0) {
            return undefined > 0
                    ? new Cell(new Quantity.Undefined("no attempt has a number"), Quantity.NOT_RECORDED,
                            OptionalLong.empty())
                    : Cell.unknown("no attempt has one");
        }
        var spread = standardError instanceof Quantity.Undefined ? Quantity.unknown("needs two items") : standardError;
        return new Cell(Quantity.of(number), spread, OptionalLong.of(items));
    }
}
