package paretoscope.app.editing;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.UiThread;

/// Undo and redo with the names of what they would do: `Undo import of board.yml`.
public final class HistoryViewModel {
    private final Saying saying;
    private final Executor background;
    private final UiThread ui;
    private final Messages messages;
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper(this, "undoLabel", "Undo");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper(this, "redoLabel", "Redo");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

    private record State(Optional<String> undo, Optional<String> redo) {}

    private interface Turn {
        Optional<String> make() throws Exception;
    }

    /// @param background runs one action after the other, so that two undos are not taken for one
    public HistoryViewModel(Saying saying, Executor background, UiThread ui, Messages messages) {
        this.saying = saying;
        this.background = background;
        this.ui = ui;
        this.messages = messages;
    }

    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Looks again at what can be undone; to be called after every change of the workspace.
    public void refresh() {
        background.execute(() -> {
            try {
                var state = new State(saying.undoable(), saying.redoable());
                ui.run(() -> show(state));
            } catch (Exception e) {
                messages.post(Message.error("The history could not be read. " + Sentences.of(e)));
            }
        });
    }

    public void undo() {
        turn("Undone: ", saying::undo);
    }

    public void redo() {
        turn("Done again: ", saying::redo);
    }

    private void turn(String told, Turn turn) {
        background.execute(() -> {
            try {
                turn.make().ifPresent(what -> messages.post(Message.done(told + words(what) + ".")));
            } catch (Exception e) {
                messages.post(Message.error("That could not be done. " + Sentences.of(e)));
            }
        });
        refresh();
    }

    private void show(State state) {
        undoLabel.set(state.undo().map(what -> "Undo " + words(what)).orElse("Undo"));
        redoLabel.set(state.redo().map(what -> "Redo " + words(what)).orElse("Redo"));
        canUndo.set(state.undo().isPresent());
        canRedo.set(state.redo().isPresent());
    }

    /// `Import board.yml` is told as `import of board.yml`, everything else as it stands.
    static String words(String description) {
        if (description.startsWith("Import ")) {
            return "import of " + description.substring("Import ".length());
        }
        return description.isEmpty()
                ? description
                : description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1);
    }
}
