package paretoscope.store;

import java.util.Set;
import paretoscope.eval.UsageField;

/// What an import holds, so that small files are not kept waiting for statements without work.
///
/// @param fields the usage fields that attempts recorded
/// @param filtered whether some responses were scored in several ways
/// @param repeated whether some run was announced more than once
/// @param identified whether some run carries its tool's own identifier
record StagedParts(Set<StagingTable> tables, Set<UsageField> fields, boolean filtered, boolean repeated,
        boolean identified, long runs, long attempts, long measurements) {
    boolean has(StagingTable table) {
        return tables.contains(table);
    }
}
