package paretoscope.store;

import java.util.List;
import java.util.Optional;

/// What the user did to the workspace, and the way back and forth through it.
public final class History {
    private final Workspace workspace;

    History(Workspace workspace) {
        this.workspace = workspace;
    }

    /// All commands, oldest first; those taken back come last.
    public List<HistoryEntry> entries() throws WorkspaceException {
        return workspace.reading("read its history", CommandLog::entries);
    }

    /// Takes the last command back; what it was, or nothing when there is none.
    public Optional<HistoryEntry> undo() throws WorkspaceException {
        return turn(true);
    }

    /// Repeats the command that was taken back last.
    public Optional<HistoryEntry> redo() throws WorkspaceException {
        return turn(false);
    }

    private Optional<HistoryEntry> turn(boolean done) throws WorkspaceException {
        return workspace.writing("change its history", connection -> {
            var candidates = CommandLog.entries(connection).stream().filter(entry -> entry.done() == done).toList();
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
            var entry = done ? candidates.getLast() : candidates.getFirst();
            CommandLog.turn(connection, entry);
            return Optional.of(entry);
        });
    }
}
