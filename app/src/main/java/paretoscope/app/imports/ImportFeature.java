package paretoscope.app.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.UiThread;
import paretoscope.app.settings.AppFolders;
import paretoscope.store.SourceSummary;
import paretoscope.views.Project;

/// Importing for the window: commands, drag and drop, watched folders. Made when a project opens, closed with it.
public final class ImportFeature implements AutoCloseable {
    private final Supplier<Window> owner;
    private final DialogWindow windows;
    private final ImportFlow flow;
    private final WatchedFolders watched;
    private final ImportChoosers choosers;

    /// @param owner the window dialogs belong to when they open
    public ImportFeature(Project project, JobQueue jobs, UiThread ui, Messages messages,
            CurrentPreferences preferences, AppFolders folders, DialogWindow windows, Supplier<Window> owner) {
        this.owner = owner;
        this.windows = windows;
        flow = new ImportFlow(new ProjectImporting(project), new ImportWindows(windows, owner), jobs, messages, ui);
        watched = new WatchedFolders(preferences, messages, flow::takeQuietly);
        var pasted = new PastedTable(folders.data().resolve("pasted"));
        choosers = new ImportChoosers(windows.files(), flow, watched, pasted, preferences, messages);
    }

    /// Import files, a folder, what is on the clipboard; watch folders.
    public List<Command> commands() {
        return List.of(
                Command.of("Import files…", () -> choosers.files(owner.get())).icon(Feather.DOWNLOAD)
                        .shortcut("Shortcut+I"),
                Command.of("Import folder…", () -> choosers.folder(owner.get())).icon(Feather.FOLDER)
                        .shortcut("Shortcut+Shift+I"),
                Command.of("Paste table", choosers::paste).icon(Feather.CLIPBOARD).shortcut("Shortcut+Shift+V"),
                Command.of("Watched folders…", this::showWatched).icon(Feather.EYE));
    }

    /// Imports files and folders, asking where needed: what was dropped, named at the start, or chosen elsewhere.
    public void take(List<Path> inputs) {
        flow.take(inputs);
    }

    /// Asks how a table that was imported before is to be read, and reads it anew.
    public void changeMapping(SourceSummary source) {
        flow.change(source);
    }

    /// Watches again what was watched when the program ended.
    public void resumeWatching() {
        watched.resume();
    }

    @Override
    public void close() {
        watched.close();
    }

    private void showWatched() {
        windows.show(owner.get(), "Watched folders",
                WatchedDialog.body(watched, () -> choosers.watch(owner.get())));
    }
}
