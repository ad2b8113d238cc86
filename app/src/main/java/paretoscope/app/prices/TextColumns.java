package paretoscope.app.prices;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// Columns of texts, each whole in the tooltip of its cell.
final class TextColumns {
    private TextColumns() {}

    static <R> TableColumn<R, String> of(String title, double width, Function<R, String> text) {
        return column(title, width, text, "text-cell");
    }

    /// A column of numbers, written flush right.
    static <R> TableColumn<R, String> numbers(String title, double width, Function<R, String> text) {
        var column = column(title, width, text, "value-cell");
        column.getStyleClass().add("value-column");
        return column;
    }

    private static <R> TableColumn<R, String> column(String title, double width, Function<R, String> text,
            String style) {
        var column = new TableColumn<R, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new Cell<>(style));
        column.setPrefWidth(width);
        return column;
    }

    private static final class Cell<R> extends TableCell<R, String> {
        Cell(String style) {
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean shown = !empty && text != null && !text.isEmpty();
            setText(shown ? text : null);
            setTooltip(shown ? new Tooltip(text) : null);
        }
    }
}
