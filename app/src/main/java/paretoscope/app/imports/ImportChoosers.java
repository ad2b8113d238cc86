package paretoscope.app.imports;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;

/// The ways by which a user names what is to be imported: choosers and the clipboard.
public final class ImportChoosers {
    private static final Kind RESULTS = Kind.of("Results and tables", "*.eval", "*.json", "*.jsonl", "*.csv", "*.tsv",
            "*.yml", "*.yaml", "*.xlsx", "*.parquet", "*.db", "*.sqlite", "*.zip");

    private final FileDialogs dialogs;
    private final ImportFlow flow;
    private final WatchedFolders watched;
    private final PastedTable pasted;
    private final CurrentPreferences preferences;
    private final Messages messages;

    public ImportChoosers(FileDialogs dialogs, ImportFlow flow, WatchedFolders watched, PastedTable pasted,
            CurrentPreferences preferences,
            Messages messages) {
        this.dialogs = dialogs;
        this.flow = flow;
        this.watched = watched;
        this.pasted = pasted;
        this.preferences = preferences;
        this.messages = messages;
    }

    /// Asks for files and imports them.
    public void files(Window owner) {
        var files = dialogs.files(owner, Question.of("Import results", folder(), RESULTS, Kind.of("All files", "*")));
        if (!files.isEmpty()) {
            used(Optional.ofNullable(files.getFirst().getParent()));
            flow.take(files);
        }
    }

    /// Asks for a folder and imports everything in it.
    public void folder(Window owner) {
        askFolder(owner, "Import a folder").ifPresent(folder -> flow.take(List.of(folder)));
    }

    /// Asks for a folder to watch.
    public void watch(Window owner) {
        askFolder(owner, "Watch a folder").ifPresent(watched::add);
    }

    /// Imports what is on the clipboard: files, or a table as text.
    public void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            flow.take(clipboard.getFiles().stream().map(File::toPath).toList());
        } else {
            paste(Optional.ofNullable(clipboard.getString()).orElse(""));
        }
    }

    void paste(String text) {
        try {
            pasted.keep(text).ifPresentOrElse(file -> flow.take(List.of(file)), () -> messages.post(Message.warning(
                    "There is no table on the clipboard; copy a header and at least one row, columns apart by tabs or commas.")));
        } catch (IOException e) {
            messages.post(Message.error("The pasted table could not be kept: " + e.getMessage()));
        }
    }

    private Optional<Path> askFolder(Window owner, String title) {
        var folder = dialogs.folder(owner, Question.of(title, folder()));
        used(folder);
        return folder;
    }

    private Optional<Path> folder() {
        return preferences.get().openingIn().results();
    }

    private void used(Optional<Path> folder) {
        folder.ifPresent(_ -> preferences.change(all -> all.withLastUsed(all.lastUsed().withResults(folder))));
    }
}
