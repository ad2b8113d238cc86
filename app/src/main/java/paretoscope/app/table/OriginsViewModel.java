package paretoscope.app.table;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.Quantity;

/// Where a value comes from: the runs behind it with the place each number was read at, and the way to correct them.
public final class OriginsViewModel implements AutoCloseable {
    private final TableData data;
    private final Executor background;
    private final UiThread ui;
    private final Messages messages;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Inspected>> inspected = new ReadOnlyObjectWrapper<>(this, "inspected",
            Optional.empty());
    private final ObservableList<ValueOrigin> list = FXCollections.observableArrayList();
    private final ObservableList<ValueOrigin> shownList = FXCollections.unmodifiableObservableList(list);
    private final LatestAnswer<Inspected, List<ValueOrigin>> looking;

    /// @param changed called on the window's thread after a value was corrected
    OriginsViewModel(TableData data, Executor background, UiThread ui, Messages messages, Runnable changed) {
        this.data = data;
        this.background = background;
        this.ui = ui;
        this.messages = messages;
        this.changed = changed;
        looking = new LatestAnswer<>(background, ui,
                (value, _) -> data.origins(value.row().content(), value.row().index(), value.column().position()),
                this::show);
    }

    /// The value looked into, if any.
    public ReadOnlyObjectProperty<Optional<Inspected>> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    /// The runs behind it.
    public ObservableList<ValueOrigin> list() {
        return shownList;
    }

    /// Looks into a value.
    public void inspect(Inspected value) {
        inspected.set(Optional.of(value));
        list.clear();
        looking.ask(value);
    }

    /// Looks into nothing any more.
    public void leave() {
        looking.close();
        inspected.set(Optional.empty());
        list.clear();
    }

    /// Enters a value by hand. The text is a number, or empty for "unknown".
    ///
    /// @return a sentence when the text is neither
    public Optional<String> correct(ValueOrigin origin, String typed, String why) {
        Quantity value;
        try {
            value = CorrectedValue.read(typed);
        } catch (NumberFormatException _) {
            return Optional.of("\"" + typed + "\" is no number; leave the field empty to make the value unknown.");
        }
        change(() -> data.correct(origin, value, why.isBlank() ? "corrected by hand" : why.strip()));
        return Optional.empty();
    }

    /// Returns to what the file says.
    public void takeBack(ValueOrigin origin) {
        change(() -> data.takeBack(origin));
    }

    @Override
    public void close() {
        looking.close();
    }

    /// Follows the value into new content: the same configuration and column, or nothing when it is gone.
    void refresh(List<ConfigurationRow> rows, List<ColumnItem> columns) {
        inspected.get().ifPresent(before -> {
            var row = rows.stream().filter(now -> now.label().equals(before.row().label())).findFirst();
            var column = columns.stream().filter(now -> now.name().equals(before.column().name()))
                    .filter(ColumnItem.Number.class::isInstance).map(ColumnItem.Number.class::cast).findFirst();
            if (row.isPresent() && column.isPresent()) {
                inspect(new Inspected(row.get(), column.get()));
            } else {
                leave();
            }
        });
    }

    private interface Change {
        void make() throws Exception;
    }

    private void change(Change change) {
        background.execute(() -> {
            try {
                change.make();
                ui.run(changed);
            } catch (Exception e) {
                messages.post(Message.error("The value could not be changed. " + Sentences.of(e)));
            }
        });
    }

    private void show(Answer<List<ValueOrigin>> answer) {
        switch (answer) {
            case Answer.Pending<List<ValueOrigin>> _ -> {
            }
            case Answer.Found<List<ValueOrigin>>(List<ValueOrigin> found) -> list.setAll(found);
            case Answer.Failed<List<ValueOrigin>>(Exception reason) ->
                messages.post(Message.error("The origin could not be found. " + Sentences.of(reason)));
        }
    }
}
