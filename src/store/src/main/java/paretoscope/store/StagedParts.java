package paretoscope.store;

import java.util.Set;
import paretoscope.eval.UsageField;

/// What an import holds, so that small files are not kept waiting for statements without work.
///
/// @param fields the usage fields that attempts recorded
/// @param filtered whether some responses were scored in several ways
record StagedParts(Set<StagingTable> tables, Set<UsageField> fields, boolean filtered) {
    boolean has(StagingTable table) {
        return tables.contains(table);
    }
}
