package paretoscope.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.UsageField;

/// What a batch of files holds, so that small files are not kept waiting for statements without work.
///
/// @param scans the files that were scanned and not staged
/// @param metrics the metrics by their numbers here
/// @param scored the numbers of the metrics that attempts were scored on
/// @param fields the usage fields that attempts recorded
/// @param filtered whether the scoring of some responses has a name
/// @param rescored whether some run has responses that were scored in several ways
/// @param repeated whether some run was announced more than once
/// @param identified whether some run carries its tool's own identifier
/// @param inOrder whether attempts were staged one run after another
record StagedParts(Set<StagingTable> tables, List<KeptScan> scans, List<Metric> metrics, Set<Integer> scored,
        Set<UsageField> fields, boolean filtered, boolean rescored, boolean repeated, boolean identified,
        boolean inOrder, long sequence,
        long runs) {
    boolean has(StagingTable table) {
        return tables.contains(table);
    }

    boolean hasAttempts() {
        return has(StagingTable.ATTEMPT) || !scans.isEmpty();
    }

    /// Whether there may be staged attempts with scores.
    boolean stagesScores() {
        return has(StagingTable.ATTEMPT) && !scored.isEmpty();
    }

    boolean hasScores() {
        return !scored.isEmpty();
    }

    /// Whether some attempt was scored on a cost that is no usage, of which a gap is not told by the scores alone.
    boolean scoresCosts() {
        var usage = Arrays.stream(UsageField.values()).map(UsageField::metric).toList();
        return scored.stream().map(metrics::get)
                .anyMatch(metric -> metric.kind() == MetricKind.COST && !usage.contains(metric));
    }

    /// The same without the files that were given some numbers.
    StagedParts without(List<ImportBatch.Dropped> dropped) {
        var kept = scans.stream().filter(scan -> dropped.stream().noneMatch(scan::isAmong)).toList();
        return new StagedParts(tables, kept, metrics, scored, fields, filtered, rescored, repeated, identified,
                inOrder, sequence, runs);
    }
}
