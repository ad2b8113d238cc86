package paretoscope.app.table;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import paretoscope.app.commands.Command;
import paretoscope.app.commands.CommandNodes;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.table.TableState.Sort;

/// The configurations with their numbers, virtualised in both directions.
final class ConfigurationTableView extends TableView<ConfigurationRow> {
    private static final double ROW_HEIGHT = 30;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final TableViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Subscriptions columnSubscriptions = new Subscriptions();
    /// Set while the table follows the shared selection, so that following is not taken for picking.
    private boolean following;
    /// Set while the columns are being exchanged, so that it is not taken for the user's doing.
    private boolean arranging;
    private ContextMenu menu = new ContextMenu();

    ConfigurationTableView(TableViewModel model) {
        this.model = model;
        setId("configurations");
        setAccessibleText("Configurations and their values");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "configurations");
        setFixedCellSize(ROW_HEIGHT);
        var nothing = new Label();
        nothing.textProperty().bind(model.filterProperty().map(
                words -> words.isBlank() ? "No configurations to show." : "No configuration passes the filter."));
        setPlaceholder(nothing);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        subscriptions.add(model.columnsProperty().subscribe(this::arrange));
        subscriptions.add(model.textProperty().subscribe((_, _) -> arrange(model.columnsProperty().get())));
        subscriptions.add(model.selection().labelsProperty().subscribe(_ -> follow()));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<ConfigurationRow>) _ -> pick());
        subscriptions.add(model.rearrangingProperty().subscribe(_ -> follow()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getSortOrder().addListener((ListChangeListener<TableColumn<ConfigurationRow, ?>>) _ -> remember());
        getColumns().addListener((ListChangeListener<TableColumn<ConfigurationRow, ?>>) _ -> moved());
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        offer(List.of());
    }

    void detach() {
        columnSubscriptions.close();
        subscriptions.close();
    }

    /// The rows picked, else all: what copying takes.
    void copy() {
        var picked = getSelectionModel().getSelectedItems();
        Clipboard.getSystemClipboard().setContent(
                Map.of(DataFormat.PLAIN_TEXT, model.copy(picked.isEmpty() ? getItems() : List.copyOf(picked))));
    }

    /// What the context menu offers beside copying; acts on what is picked.
    void offer(List<Command> commands) {
        var all = new ArrayList<>(commands);
        all.add(Command.of("Copy rows", this::copy).shortcut("Shortcut+C"));
        menu = CommandNodes.contextMenu(all);
    }

    private void openMenu(ContextMenuEvent event) {
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void arrange(List<ColumnItem> items) {
        columnSubscriptions.close();
        arranging = true;
        var builder = new ConfigurationColumns(model);
        var columns = new ArrayList<TableColumn<ConfigurationRow, ?>>();
        columns.add(named(TableState.LABELS, builder.labels()));
        for (var item : items) {
            var column = named(item.name(), builder.of(item));
            columnSubscriptions.add(item.shownProperty().subscribe(column::setVisible));
            columns.add(column);
        }
        getColumns().setAll(columns);
        getSortOrder().setAll(sorted(columns));
        arranging = false;
    }

    private TableColumn<ConfigurationRow, ConfigurationRow> named(String name,
            TableColumn<ConfigurationRow, ConfigurationRow> column) {
        column.setUserData(name);
        Optional.ofNullable(model.state().widths().get(name)).ifPresent(column::setPrefWidth);
        columnSubscriptions.add(column.sortTypeProperty().subscribe((_, _) -> remember()));
        columnSubscriptions.add(column.widthProperty().subscribe((_, width) -> {
            if (!arranging) {
                model.arrange(state -> state.withWidth(name, width.doubleValue()));
            }
        }));
        return column;
    }

    private List<TableColumn<ConfigurationRow, ?>> sorted(List<TableColumn<ConfigurationRow, ?>> columns) {
        var by = model.state().sort();
        var found = columns.stream().filter(column -> by.filter(it -> it.column().equals(column.getUserData()))
                .isPresent()).toList();
        found.forEach(column -> column
                .setSortType(by.orElseThrow().descending() ? SortType.DESCENDING : SortType.ASCENDING));
        return found;
    }

    /// What the user has done to the columns by hand, to be found again when the data change or the program starts.
    private void remember() {
        if (!arranging) {
            model.arrange(state -> state.withSort(getSortOrder().stream().findFirst().map(
                    column -> new Sort((String) column.getUserData(), column.getSortType() == SortType.DESCENDING))));
        }
    }

    private void moved() {
        if (!arranging) {
            model.arrange(state -> state
                    .withOrder(getColumns().stream().map(column -> (String) column.getUserData()).toList()));
        }
    }

    private void pick() {
        if (!following && !model.rearrangingProperty().get()) {
            model.selection()
                    .set(getSelectionModel().getSelectedItems().stream().map(ConfigurationRow::label).toList());
        }
    }

    private void follow() {
        var wanted = model.selection().labels();
        var shown = getSelectionModel().getSelectedItems().stream().map(ConfigurationRow::label)
                .collect(Collectors.toSet());
        if (following || model.rearrangingProperty().get() || shown.equals(wanted)) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        var missing = new HashSet<>(wanted);
        for (int i = 0; i < getItems().size() && !missing.isEmpty(); i++) {
            if (missing.remove(getItems().get(i).label())) {
                getSelectionModel().select(i);
            }
        }
        if (!getSelectionModel().isEmpty() && !isFocused()) {
            scrollTo(getSelectionModel().getSelectedIndices().getFirst());
        }
        following = false;
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            inspectNext(0);
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            inspectNext(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        }
    }

    /// The keyboard's way into values: Enter looks into the focused row's first number, the arrows go on sideways.
    private void inspectNext(int step) {
        var numbers = model.columnsProperty().get().stream().filter(item -> item.shownProperty().get())
                .filter(ColumnItem.Number.class::isInstance).map(ColumnItem.Number.class::cast).toList();
        var row = Optional.ofNullable(getFocusModel().getFocusedItem());
        if (row.isEmpty() || numbers.isEmpty()) {
            return;
        }
        int now = model.origins().inspectedProperty().get().map(value -> numbers.indexOf(value.column())).orElse(-1);
        int next = Math.clamp((long) Math.max(now, 0) + (now < 0 ? 0 : step), 0, numbers.size() - 1);
        model.origins().inspect(new Inspected(row.get(), numbers.get(next)));
    }
}
