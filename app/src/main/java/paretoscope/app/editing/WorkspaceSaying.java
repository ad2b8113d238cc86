package paretoscope.app.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import paretoscope.eval.Configuration;
import paretoscope.store.HistoryEntry;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;

/// Editing in a workspace.
public final class WorkspaceSaying implements Saying {
    private final Workspace workspace;
    private final Runnable changed;

    /// @param changed called after every change, on the thread that made it
    public WorkspaceSaying(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    @Override
    public void say(Configuration configuration, ConfigurationSays before, ConfigurationSays now)
            throws WorkspaceException {
        var edits = workspace.edits();
        if (!before.label().equals(now.label())) {
            edits.rename(configuration, now.label());
        }
        if (!before.colour().equals(now.colour())) {
            edits.colour(configuration, now.colour());
        }
        if (!before.note().equals(now.note())) {
            edits.note(configuration, now.note());
        }
        if (before.hidden() != now.hidden()) {
            edits.hide(configuration, now.hidden());
        }
        if (before.free() != now.free()) {
            edits.free(configuration, now.free());
        }
        changed.run();
    }

    @Override
    public SortedSet<String> models() throws WorkspaceException {
        var models = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        workspace.runs(Scope.all().withHidden(true)).forEach(run -> models.add(run.model()));
        return models;
    }

    @Override
    public Map<String, String> aliases() throws WorkspaceException {
        return workspace.edits().aliases();
    }

    @Override
    public void join(String name, String with) throws WorkspaceException {
        workspace.edits().alias(name, with);
        changed.run();
    }

    @Override
    public void separate(String name) throws WorkspaceException {
        workspace.edits().removeAlias(name);
        changed.run();
    }

    @Override
    public Optional<String> undoable() throws WorkspaceException {
        return done(true).reduce((_, last) -> last).map(HistoryEntry::description);
    }

    @Override
    public Optional<String> redoable() throws WorkspaceException {
        return done(false).findFirst().map(HistoryEntry::description);
    }

    @Override
    public Optional<String> undo() throws WorkspaceException {
        return told(workspace.history().undo());
    }

    @Override
    public Optional<String> redo() throws WorkspaceException {
        return told(workspace.history().redo());
    }

    private Stream<HistoryEntry> done(boolean done) throws WorkspaceException {
        List<HistoryEntry> entries = workspace.history().entries();
        return entries.stream().filter(entry -> entry.done() == done);
    }

    private Optional<String> told(Optional<HistoryEntry> entry) {
        changed.run();
        return entry.map(HistoryEntry::description);
    }
}
