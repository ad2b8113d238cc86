package paretoscope.app.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import paretoscope.eval.source.Role;

/// A cell in which one of a few values is chosen; empty where the column's role has no use for it.
final class ChoiceCell<T> extends TableCell<ColumnChoice, ColumnChoice> {
    private final ComboBox<T> box = new ComboBox<>();
    private final Spec<T> spec;
    private Subscription shown = Subscription.EMPTY;
    private boolean showing;

    /// What there is to choose.
    ///
    /// @param name of the choice, for screen readers
    /// @param explanation of a value, for the tooltip; empty for none
    /// @param property of the column that is chosen
    /// @param useful the roles of columns that have such a choice
    record Spec<T>(String name, List<T> values, Function<T, String> label, Function<T, String> explanation,
            Function<ColumnChoice, Property<T>> property, Predicate<Role> useful) {
        Spec {
            values = List.copyOf(values);
        }
    }

    ChoiceCell(Spec<T> spec) {
        this.spec = spec;
        getStyleClass().add("choice-cell");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(18);
        box.getItems().setAll(spec.values());
        box.setCellFactory(_ -> new Entry());
        box.setButtonCell(new Entry());
        box.setOnAction(_ -> choose());
    }

    @Override
    protected void updateItem(ColumnChoice column, boolean empty) {
        super.updateItem(column, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        setText(null);
        if (empty || column == null) {
            setGraphic(null);
            return;
        }
        box.setAccessibleText(spec.name() + " of " + column.name());
        box.setId(spec.name().toLowerCase(Locale.ROOT) + "-" + column.name());
        shown = spec.property().apply(column).subscribe(value -> show(value))
                .and(column.roleProperty().subscribe(role -> setGraphic(spec.useful().test(role) ? box : null)));
    }

    private void show(T value) {
        showing = true;
        if (!box.getItems().contains(value)) {
            box.getItems().add(value);
        }
        box.setValue(value);
        showing = false;
    }

    private void choose() {
        var column = getItem();
        if (!showing && column != null && box.getValue() != null) {
            spec.property().apply(column).setValue(box.getValue());
        }
    }

    private final class Entry extends ListCell<T> {
        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : spec.label().apply(value));
            var explanation = empty || value == null ? "" : spec.explanation().apply(value);
            setTooltip(explanation.isEmpty() ? null : new Tooltip(explanation));
        }
    }
}
