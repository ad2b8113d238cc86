package paretoscope.store;

import java.util.List;
import java.util.Set;
import paretoscope.eval.Metric;
import paretoscope.eval.UsageField;

/// What a batch of files holds, so that small files are not kept waiting for statements without work.
///
/// @param metrics the metrics by their numbers here
/// @param scored the numbers of the metrics that attempts were scored on
/// @param fields the usage fields that attempts recorded
/// @param filtered whether the scoring of some responses has a name
/// @param rescored whether some run has responses that were scored in several ways
/// @param repeated whether some run was announced more than once
/// @param identified whether some run carries its tool's own identifier
record StagedParts(Set<StagingTable> tables, List<Metric> metrics, Set<Integer> scored,
        Set<UsageField> fields, boolean filtered, boolean rescored, boolean repeated, boolean identified, long sequence,
        long runs) {
    boolean has(StagingTable table) {
        return tables.contains(table);
    }
}
