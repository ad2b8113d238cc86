package paretoscope.app.imports;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// Whether a zero in a column of numbers means that nobody recorded it.
final class ZeroCell extends TableCell<ColumnChoice, ColumnChoice> {
    private final CheckBox box = new CheckBox();
    private Subscription shown = Subscription.EMPTY;

    ZeroCell() {
        getStyleClass().add("zero-cell");
        box.setTooltip(new Tooltip("A zero here means \"not recorded\", not \"free\"."));
        box.setOnAction(_ -> getItem().zeroIsUnknownProperty().set(box.isSelected()));
    }

    @Override
    protected void updateItem(ColumnChoice column, boolean empty) {
        super.updateItem(column, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (empty || column == null) {
            setGraphic(null);
            return;
        }
        box.setId("zero-" + column.name());
        box.setAccessibleText("Zero means not recorded in " + column.name());
        shown = column.zeroIsUnknownProperty().subscribe(unknown -> box.setSelected(unknown))
                .and(column.roleProperty().subscribe(role -> setGraphic(RoleText.isMeasured(role) ? box : null)));
    }
}
