package paretoscope.ingest.table.role;

import java.util.Optional;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;

/// A table that holds one metric a row: a column names it and another gives its value.
public record LongTable(String name, String value) {
    /// The two columns, where a table has exactly such a pair and no other measurement.
    public static Optional<LongTable> in(TableMapping mapping) {
        var names = RoleNames.shipped();
        var text = mapping.columns().stream().filter(column -> isText(column.role()))
                .filter(column -> names.is("metric_name", column.column())).map(ColumnMapping::column).findFirst();
        var measured = mapping.columns().stream().filter(column -> isMeasured(column.role()))
                .map(ColumnMapping::column).toList();
        return text.filter(_ -> measured.size() == 1 && names.is("metric_value", measured.getFirst()))
                .map(name -> new LongTable(name, measured.getFirst()));
    }

    private static boolean isText(Role role) {
        return role == Role.GROUP || role == Role.DETAIL;
    }

    private static boolean isMeasured(Role role) {
        return role == Role.QUALITY || role == Role.METRIC || role == Role.COST;
    }
}
