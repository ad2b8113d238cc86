package paretoscope.app.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

/// A number of a configuration; a dash with its reason where there is none. A click looks into it.
final class ValueCell extends TableCell<ConfigurationRow, ConfigurationRow> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final TableViewModel table;
    private final ColumnItem.Number column;
    private final Tooltip tooltip = new Tooltip();

    ValueCell(TableViewModel table, ColumnItem.Number column) {
        this.table = table;
        this.column = column;
        getStyleClass().add("value-cell");
        // Written when it is needed: thousands of cells go by in a scroll.
        tooltip.setOnShowing(_ -> tooltip.setText(isEmpty() ? "" : explanation(getItem())));
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                table.origins().inspect(new Inspected(getItem(), column));
            }
        });
    }

    @Override
    protected void updateItem(ConfigurationRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setTooltip(null);
            pseudoClassStateChanged(MISSING, false);
            return;
        }
        var value = row.content().value(row.index(), column.position());
        setText(table.text().underHeading(column.metric(), value));
        pseudoClassStateChanged(MISSING, !value.isKnown());
        setTooltip(tooltip);
    }

    private String explanation(ConfigurationRow row) {
        var value = row.content().value(row.index(), column.position());
        var text = new StringBuilder(column.name()).append(": ").append(table.text().exact(column.metric(), value));
        var error = row.content().standardError(row.index(), column.position());
        if (error.isKnown()) {
            text.append(" ± ").append(table.text().of(column.metric(), error));
        }
        row.content().n(row.index(), column.position()).ifPresent(n -> text.append(", n = ").append(n));
        return text.append("\nClick to see where it comes from.").toString();
    }
}
