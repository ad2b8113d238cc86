package paretoscope.app.table;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import paretoscope.app.messages.Counts;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.ValueText;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.screen.UiThread;
import paretoscope.app.selection.Selection;

/// The table of configurations: rows, columns, filter, and the value that is looked into.
public final class TableViewModel implements AutoCloseable {
    private final Selection selection;
    private final Messages messages;
    private final CurrentPreferences preferences;
    private final ObservableList<ConfigurationRow> all = FXCollections.observableArrayList();
    private final FilteredList<ConfigurationRow> rows = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<List<ColumnItem>> columns = new ReadOnlyObjectWrapper<>(this, "columns",
            List.of());
    private TableState state = TableState.FIRST;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty perTask = new SimpleBooleanProperty(this, "perTask");
    private final BooleanProperty showHidden = new SimpleBooleanProperty(this, "showHidden");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyObjectWrapper<ValueText> text = new ReadOnlyObjectWrapper<>(this, "text");
    private final Subscriptions subscriptions = new Subscriptions();
    private final LatestAnswer<Boolean, TableContent> loading;
    private final OriginsViewModel origins;
    private final ReadOnlyBooleanWrapper rearranging = new ReadOnlyBooleanWrapper(this, "rearranging");
    private Optional<TableContent> content = Optional.empty();

    public TableViewModel(TableData data, Executor background, UiThread ui, Selection selection,
            CurrentPreferences preferences, Messages messages) {
        this.selection = selection;
        this.messages = messages;
        this.preferences = preferences;
        loading = new LatestAnswer<>(background, ui, (hidden, _) -> data.load(hidden), this::take);
        origins = new OriginsViewModel(data, background, ui, messages, this::reload);
        filter.subscribe(words -> {
            rearrange(() -> rows.setPredicate(RowFilter.of(words)));
            tellCount();
        });
        perTask.subscribe((_, _) -> plan());
        showHidden.subscribe((_, _) -> reload());
        subscriptions.add(preferences.property()
                .subscribe(now -> text.set(now.values())));
    }

    /// Reads the configurations anew.
    public void reload() {
        loading.ask(showHidden.get());
    }

    /// The rows that pass the filter, in the order of the workspace.
    public ObservableList<ConfigurationRow> rows() {
        return rows;
    }

    /// Whether the rows are being exchanged: what a table unpicks meanwhile, no user has unpicked.
    public ReadOnlyBooleanProperty rearrangingProperty() {
        return rearranging.getReadOnlyProperty();
    }

    private void rearrange(Runnable change) {
        rearranging.set(true);
        try {
            change.run();
        } finally {
            rearranging.set(false);
        }
    }

    /// All columns there are, shown or not; a new list when there are others.
    public ReadOnlyObjectProperty<List<ColumnItem>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// Words that filter the rows.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether there is a column per metric and task instead of per metric.
    public BooleanProperty perTaskProperty() {
        return perTask;
    }

    /// Whether configurations the user has hidden are listed too.
    public BooleanProperty showHiddenProperty() {
        return showHidden;
    }

    /// Whether the configurations were measured on more than one task.
    public boolean hasTasks() {
        return content.filter(table -> table.columns().stream().anyMatch(column -> column.task().isPresent()))
                .isPresent();
    }

    /// How many rows are shown: `51 of 69 configurations`.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// How values are written at present.
    public ReadOnlyObjectProperty<ValueText> textProperty() {
        return text.getReadOnlyProperty();
    }

    public ValueText text() {
        return text.get();
    }

    public Selection selection() {
        return selection;
    }

    /// Where the value that is looked into comes from.
    public OriginsViewModel origins() {
        return origins;
    }

    /// Shows a column, or no longer.
    public void show(ColumnItem column, boolean shown) {
        column.shownProperty().set(shown);
        arrange(now -> now.withShown(column.name(), shown));
    }

    /// How the table is arranged now.
    public TableState state() {
        return state.withFilter(filter.get()).withPerTask(perTask.get()).withHidden(showHidden.get());
    }

    /// Arranges the table as it was left.
    public void restore(TableState before) {
        state = before;
        filter.set(before.filter());
        perTask.set(before.perTask());
        showHidden.set(before.hidden());
        plan();
    }

    /// Remembers how the user has arranged the columns; the table itself has done so already.
    void arrange(UnaryOperator<TableState> change) {
        state = change.apply(state);
    }

    /// Rows as tab-separated text with the shown columns and a header: what a spreadsheet takes.
    public String copy(List<ConfigurationRow> picked) {
        return TableText.of(picked, columns.get().stream().filter(column -> column.shownProperty().get()).toList());
    }

    /// The row picked last, shown or not.
    public Optional<ConfigurationRow> lastPicked() {
        return selection.labels().stream().reduce((_, last) -> last)
                .flatMap(label -> all.stream().filter(row -> row.label().equals(label)).findFirst());
    }

    /// The rows of the selection that are shown.
    public List<ConfigurationRow> selectedRows() {
        return rows.stream().filter(row -> selection.contains(row.label())).toList();
    }

    @Override
    public void close() {
        loading.close();
        origins.close();
        subscriptions.close();
    }

    private void take(Answer<TableContent> answer) {
        switch (answer) {
            case Answer.Pending<TableContent> _ -> {
            }
            case Answer.Found<TableContent>(TableContent found) -> fill(found);
            case Answer.Failed<TableContent>(Exception reason) ->
                messages.post(Message.error("The table could not be read. " + Sentences.of(reason)));
        }
    }

    private void fill(TableContent found) {
        content = Optional.of(found);
        plan();
        rearrange(() -> all
                .setAll(IntStream.range(0, found.size()).mapToObj(row -> new ConfigurationRow(found, row)).toList()));
        tellCount();
        origins.refresh(all, columns.get());
    }

    private void plan() {
        content.ifPresent(table -> columns.set(ColumnPlan.of(table, perTask.get(), state)));
    }

    private void tellCount() {
        var total = Counts.of(all.size()) + (all.size() == 1 ? " configuration" : " configurations");
        count.set(rows.size() == all.size() ? total : Counts.of(rows.size()) + " of " + total);
    }
}
