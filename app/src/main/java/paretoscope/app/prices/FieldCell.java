package paretoscope.app.prices;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;

/// A cell of the user's own list: a field that is always open.
final class FieldCell extends TableCell<OwnPriceRow, OwnPriceRow> {
    private final int at;
    private final TextField field = new TextField();
    private Optional<StringProperty> bound = Optional.empty();

    /// @param at the cell's place in its row
    FieldCell(String name, int at) {
        this.at = at;
        field.setAccessibleText(name);
        field.getStyleClass().add("cell-field");
        field.focusedProperty().subscribe((_, focused) -> {
            if (focused && getTableRow() != null) {
                getTableView().getSelectionModel().clearAndSelect(getTableRow().getIndex());
            }
        });
        getStyleClass().add("choice-cell");
    }

    @Override
    protected void updateItem(OwnPriceRow row, boolean empty) {
        super.updateItem(row, empty);
        bound.ifPresent(field.textProperty()::unbindBidirectional);
        bound = empty || row == null ? Optional.empty() : Optional.of(row.cells().get(at));
        bound.ifPresent(field.textProperty()::bindBidirectional);
        setGraphic(bound.isPresent() ? field : null);
    }
}
