package paretoscope.app.sweep.designer;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Things of one kind under each other, one a row, with what is wrong with one below it.
final class RowGrid extends GridPane {
    private int row;

    /// @param titles of the columns; the last, for buttons, has none
    /// @param wide the column that takes the room that is left
    RowGrid(List<String> titles, int wide) {
        getStyleClass().add("designer-rows");
        for (int column = 0; column <= titles.size(); column++) {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(column == wide ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(constraints);
            if (column < titles.size()) {
                var title = new Label(titles.get(column));
                title.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
                add(title, column, row);
            }
        }
        row++;
    }

    void add(Node sentence, Node... cells) {
        addRow(row++, cells);
        add(sentence, 0, row++, cells.length, 1);
    }
}
