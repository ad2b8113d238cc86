package paretoscope.app.analyses;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.selection.Selection;

/// The values behind a figure; rows of configurations are picked together with everything else.
final class ResultTableView extends TableView<ResultTable.Row> implements AutoCloseable {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final double ROW_HEIGHT = 28;
    private static final double NAMES = 260;
    private static final double NARROWEST_NAMES = 120;
    private static final double CHARACTER = 8;
    private static final double NARROWEST = 80;
    private static final double WIDEST = 320;
    /// Numbers from small to large, what has none last.
    private static final Comparator<ResultTable.Cell> ORDER = Comparator
            .comparing((ResultTable.Cell cell) -> Double.isNaN(cell.order()))
            .thenComparingDouble(ResultTable.Cell::order).thenComparing(ResultTable.Cell::text);

    private final Selection selection;
    private final Subscriptions subscriptions = new Subscriptions();
    /// Set while rows are exchanged or the shared selection is followed, which is not the user's picking.
    private boolean following;
    private ResultTable shown = ResultTable.none();

    ResultTableView(String id, AnalysisModel model) {
        selection = model.figure().selection();
        setId(id);
        setAccessibleText("Values of the figure");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "result-table");
        setFixedCellSize(ROW_HEIGHT);
        setMinHeight(0);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        subscriptions.add(model.tableProperty().subscribe(this::show));
        subscriptions.add(selection.labelsProperty().subscribe(_ -> follow()));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<ResultTable.Row>) _ -> pick());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private void show(ResultTable table) {
        following = true;
        if (!table.columns().equals(shown.columns()) || getColumns().isEmpty()) {
            var columns = new ArrayList<TableColumn<ResultTable.Row, ?>>();
            columns.add(names(table));
            IntStream.range(0, table.columns().size())
                    .forEach(at -> columns.add(values(table.columns().get(at), at, width(table, at))));
            getColumns().setAll(columns);
        }
        shown = table;
        getItems().setAll(table.rows());
        sort();
        following = false;
        follow();
    }

    private static TableColumn<ResultTable.Row, String> names(ResultTable table) {
        var column = new TableColumn<ResultTable.Row, String>("");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        int longest = table.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
        column.setPrefWidth(Math.clamp(CHARACTER * (longest + 4), NARROWEST_NAMES, NAMES));
        return column;
    }

    private static TableColumn<ResultTable.Row, ResultTable.Cell> values(ResultTable.Column of, int at,
            double width) {
        var column = new TableColumn<ResultTable.Row, ResultTable.Cell>(of.title());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(at)));
        column.setCellFactory(_ -> new ValueCell(of.number()));
        column.setComparator(ORDER);
        column.setPrefWidth(width);
        if (of.number()) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    /// What the longest text of a column takes, as far as that is reasonable.
    private static double width(ResultTable table, int at) {
        int longest = table.rows().stream().mapToInt(row -> row.cells().get(at).text().length()).max().orElse(0);
        return Math.clamp(CHARACTER * (Math.max(longest, table.columns().get(at).title().length()) + 4), NARROWEST,
                WIDEST);
    }

    private void copy() {
        var picked = getSelectionModel().getSelectedItems();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT,
                shown.copy(picked.isEmpty() ? List.copyOf(getItems()) : List.copyOf(picked))));
    }

    private void pick() {
        if (!following) {
            selection.set(getSelectionModel().getSelectedItems().stream().filter(ResultTable.Row::configuration)
                    .map(ResultTable.Row::name).toList());
        }
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).configuration() && selection.contains(getItems().get(i).name())) {
                getSelectionModel().select(i);
            }
        }
        following = false;
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private static final class ValueCell extends TableCell<ResultTable.Row, ResultTable.Cell> {
        ValueCell(boolean number) {
            if (number) {
                getStyleClass().add("number-cell");
            }
        }

        @Override
        protected void updateItem(ResultTable.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(empty || cell == null ? "" : cell.text());
            setTooltip(empty || cell == null || cell.tip().isEmpty() ? null : new Tooltip(cell.tip()));
        }
    }
}
