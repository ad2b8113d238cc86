package paretoscope.app.editing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.UiThread;
import paretoscope.store.Workspace;

/// Opening, saving and copying workspace files.
public final class WorkspaceFiles {
    private static final String SUFFIX = ".paretoscope";

    private static final Kind WORKSPACES = Kind.of("Workspaces", "*" + SUFFIX);

    private final FileDialogs dialogs;
    private final JobQueue jobs;
    private final UiThread ui;
    private final Messages messages;
    private final CurrentPreferences preferences;
    private final Consumer<Path> open;

    /// @param open shows another workspace in the window, making it where there is none; called on the window's thread
    public WorkspaceFiles(FileDialogs dialogs, JobQueue jobs, UiThread ui, Messages messages,
            CurrentPreferences preferences,
            Consumer<Path> open) {
        this.dialogs = dialogs;
        this.jobs = jobs;
        this.ui = ui;
        this.messages = messages;
        this.preferences = preferences;
        this.open = open;
    }

    /// Asks for a workspace and opens it.
    public void askOpen(Window owner) {
        kept(dialogs.file(owner, question("Open workspace", ""))).ifPresent(open);
    }

    /// Asks for a place and begins an empty workspace there.
    public void askNew(Window owner) {
        target(owner, question("New workspace", "results" + SUFFIX)).ifPresent(open);
    }

    /// Asks for another file, writes the workspace there and goes on with it.
    public void askSaveAs(Window owner, Workspace workspace) {
        target(owner, question("Save workspace as", stem(workspace) + SUFFIX))
                .ifPresent(target -> saveAs(workspace, target));
    }

    /// Asks for another file and writes a copy there; the window stays with the workspace it has.
    public void askBackup(Window owner, Workspace workspace) {
        target(owner, question("Back up workspace", stem(workspace) + " " + LocalDate.now() + SUFFIX))
                .ifPresent(target -> backup(workspace, target));
    }

    /// Writes the workspace to another file and goes on with that.
    void saveAs(Workspace workspace, Path target) {
        copy("Saving " + target.getFileName(), workspace, target, () -> ui.run(() -> open.accept(target)));
    }

    /// Writes a copy.
    void backup(Workspace workspace, Path target) {
        copy("Backing up to " + target.getFileName(), workspace, target,
                () -> messages.post(Message.done("A copy of the workspace is in " + target + ".")));
    }

    private void copy(String title, Workspace workspace, Path target, Runnable then) {
        jobs.submit(new Job<>(title, _ -> {
            workspace.backup(target);
            return target;
        })).result().thenAccept(_ -> then.run());
    }

    private Question question(String title, String name) {
        return Question.of(title, preferences.get().openingIn().workspaces(), WORKSPACES).named(name);
    }

    private Optional<Path> target(Window owner, Question question) {
        return kept(dialogs.target(owner, question)).map(WorkspaceFiles::named);
    }

    /// The next workspace is sought where this one was chosen.
    private Optional<Path> kept(Optional<Path> chosen) {
        chosen.ifPresent(path -> preferences
                .change(all -> all.withLastUsed(all.lastUsed().withWorkspaces(Optional.ofNullable(path.getParent())))));
        return chosen;
    }

    private static Path named(Path chosen) {
        var name = chosen.getFileName().toString();
        return name.endsWith(SUFFIX) ? chosen : chosen.resolveSibling(name + SUFFIX);
    }

    private static String stem(Workspace workspace) {
        var name = workspace.path().map(path -> path.getFileName().toString()).orElse("results");
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
