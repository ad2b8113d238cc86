package paretoscope.app.table;

/// The value whose origin is asked for.
public record Inspected(ConfigurationRow row, ColumnItem.Number column) {
    String title() {
        return column.name() + " of " + row.label();
    }
}
