package paretoscope.app.editing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.ProjectChanges;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.Configuration;
import paretoscope.views.Project;

/// Editing for the window: undo and redo, model names, configurations, and the workspace's file. Made when a project
/// opens, closed with it.
public final class EditingFeature implements AutoCloseable {
    private final Project project;
    private final Supplier<Window> owner;
    private final HistoryViewModel history;
    private final AliasesDialog aliases;
    private final ConfigurationDialog configurations;
    private final WorkspaceFiles files;
    private final Subscription listening;

    /// @param background carries out one edit after the other
    /// @param owner the window dialogs belong to when they open
    /// @param open shows another workspace in the window, making it where there is none
    public EditingFeature(Project project, JobQueue jobs, Executor background, UiThread ui, Messages messages,
            CurrentPreferences preferences, DialogWindow windows, Supplier<Window> owner, Consumer<Path> open) {
        this.project = project;
        this.owner = owner;
        var saying = new WorkspaceSaying(project.workspace(), project::changed);
        history = new HistoryViewModel(saying, background, ui, messages);
        aliases = new AliasesDialog(saying, background, ui, messages, windows);
        configurations = new ConfigurationDialog(saying, background, messages, windows);
        files = new WorkspaceFiles(windows.files(), jobs, ui, messages, preferences, open);
        listening = ProjectChanges.subscribe(project, history::refresh);
        history.refresh();
    }

    /// New, open, save as and back up.
    public List<Command> fileCommands() {
        return List.of(
                Command.of("New workspace…", () -> files.askNew(owner.get())).icon(Feather.FILE_PLUS)
                        .shortcut("Shortcut+N"),
                Command.of("Open workspace…", () -> files.askOpen(owner.get())).icon(Feather.FOLDER)
                        .shortcut("Shortcut+O"),
                Command.of("Save as…", () -> files.askSaveAs(owner.get(), project.workspace())).icon(Feather.SAVE)
                        .shortcut("Shortcut+Shift+S"),
                Command.of("Back up…", () -> files.askBackup(owner.get(), project.workspace()))
                        .icon(Feather.ARCHIVE));
    }

    /// Undo and redo, named after what they would do.
    public List<MenuItem> historyItems() {
        return List.of(
                item(history.undoLabelProperty(), history.canUndoProperty(), Feather.CORNER_UP_LEFT, "Shortcut+Z",
                        history::undo),
                item(history.redoLabelProperty(), history.canRedoProperty(), Feather.CORNER_UP_RIGHT,
                        "Shortcut+Shift+Z", history::redo));
    }

    /// Model names.
    public List<Command> commands() {
        return List.of(Command.of("Model names…", () -> aliases.show(owner.get())).icon(Feather.LINK));
    }

    /// Lets the user say something about a configuration.
    public void edit(Window window, Configuration configuration, ConfigurationSays before) {
        configurations.show(window, configuration, before);
    }

    public HistoryViewModel history() {
        return history;
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }

    private static MenuItem item(ObservableStringValue label, ObservableBooleanValue possible, Feather icon,
            String keys, Runnable action) {
        var item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(label);
        item.setGraphic(new FontIcon(icon));
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.disableProperty().bind(Bindings.not(possible));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
