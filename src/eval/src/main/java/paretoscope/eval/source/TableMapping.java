package paretoscope.eval.source;

import java.util.List;
import java.util.Optional;

/// How a whole table is to be read: one mapping for each column, in the table's order.
public record TableMapping(List<ColumnMapping> columns) {
    public TableMapping {
        columns = List.copyOf(columns);
    }

    /// The header this mapping is remembered under.
    public List<String> header() {
        return columns.stream().map(ColumnMapping::column).toList();
    }

    public Optional<ColumnMapping> column(String name) {
        return columns.stream().filter(column -> column.column().equals(name)).findFirst();
    }

    /// The same mapping with one column read otherwise.
    public TableMapping with(ColumnMapping changed) {
        return new TableMapping(
                columns.stream().map(column -> column.column().equals(changed.column()) ? changed : column).toList());
    }
}
