package paretoscope.app.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A configuration's name with its colour, where it has one, and its note in the tooltip.
final class LabelCell extends TableCell<ConfigurationRow, ConfigurationRow> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final Region dot = new Region();

    LabelCell() {
        getStyleClass().add("label-cell");
        dot.getStyleClass().add("colour-dot");
    }

    @Override
    protected void updateItem(ConfigurationRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(HIDDEN, false);
            return;
        }
        setText(row.label());
        var colour = row.content().colour(row.index());
        colour.ifPresent(hex -> dot.setStyle("-fx-background-color: " + hex + ";"));
        setGraphic(colour.isPresent() ? dot : null);
        pseudoClassStateChanged(HIDDEN, row.hidden());
        var note = row.content().note(row.index());
        setTooltip(new Tooltip(row.label() + (row.hidden() ? " (hidden)" : "") + (note.isBlank() ? "" : "\n" + note)));
    }
}
