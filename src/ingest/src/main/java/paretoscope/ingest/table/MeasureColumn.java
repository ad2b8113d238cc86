package paretoscope.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.ingest.table.role.UsageColumn;

/// A column that is measured, resolved to places in the row.
///
/// @param usage what it adds to the usage of the run or attempt
/// @param uncertainty where its standard error stands
/// @param binomial whether it is a rate of passes, whose standard error follows from their number
/// @param passed where the passes themselves stand
/// @param parts where the columns stand that it sums up
/// @param onlyUsage whether it is an amount of usage under the field's own name, and so is not kept twice
record MeasureColumn(int index, String name, Metric metric, CellReader reader, Optional<UsageColumn> usage,
        OptionalInt uncertainty, boolean binomial, OptionalInt passed, List<Integer> parts, boolean onlyUsage) {

    /// Whether its absence is worth a word: a quality or a cost that is missing matters to every front.
    boolean matters() {
        return metric.kind() != MetricKind.NEITHER;
    }

    boolean isQuality() {
        return metric.kind() == MetricKind.QUALITY;
    }
}
