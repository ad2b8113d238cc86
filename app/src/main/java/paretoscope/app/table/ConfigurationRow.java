package paretoscope.app.table;

/// One configuration of the table: a row of the content, under its number there.
public record ConfigurationRow(TableContent content, int index) {
    public String label() {
        return content.label(index);
    }

    public boolean hidden() {
        return content.hidden(index);
    }
}
