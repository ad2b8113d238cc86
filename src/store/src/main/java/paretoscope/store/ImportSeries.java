package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Many files of one import on their way into the workspace: committed some at a time, since a transaction for each
/// would take longer than reading it, and taken back together by undo.
///
/// What was committed stays, whatever happens to the rest. A series is used by one thread at a time.
public final class ImportSeries implements AutoCloseable {
    private static final int MOST_FILES = 1000;
    private static final long MOST_ROWS = 100_000;
    private static final long LONGEST_NANOS = 3_000_000_000L;

    private final Workspace workspace;
    private @Nullable ImportBatch batch;
    private @Nullable Set<String> digests;
    private int begun;
    private long since;
    private OptionalLong command = OptionalLong.empty();

    ImportSeries(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Starts taking in a file; one at a time.
    public ImportSession begin(SourceDescription source) throws WorkspaceException {
        try {
            var open = batch;
            if (open == null) {
                open = new ImportBatch(workspace);
                batch = open;
                since = System.nanoTime();
            }
            return new ImportSession(open, begun++, source, false, false);
        } catch (SQLException e) {
            throw Sentences.failed("take in " + source.displayName(), e);
        }
    }

    /// Whether a commit is due: enough is waiting, or has waited long enough.
    public boolean isFull() {
        var open = batch;
        return open != null && (open.files().size() >= MOST_FILES || open.sequence() >= MOST_ROWS
                || System.nanoTime() - since > LONGEST_NANOS);
    }

    /// Whether a file of this path waits to be committed; its next reading must come after that.
    public boolean holds(String path) {
        var open = batch;
        return open != null && open.holds(path);
    }

    /// What is known of a file with this digest that was there before this import, so that it need not be read again.
    public Optional<ImportOutcome> known(String sha256) throws WorkspaceException {
        var known = digests;
        if (known == null) {
            known = workspace.reading("look files up", Sources::digests);
            digests = known;
        }
        return known.contains(sha256)
                ? workspace.reading("look a file up", connection -> Sources.known(connection, sha256))
                : Optional.empty();
    }

    /// Makes the finished files part of the workspace; what became of each, in order.
    ///
    /// @throws WorkspaceException when the workspace cannot be written; none of these files was added then
    public List<ImportOutcome> commit() throws WorkspaceException {
        var open = batch;
        if (open == null) {
            return List.of();
        }
        batch = null;
        try (open) {
            if (open.files().isEmpty()) {
                return List.of();
            }
            var taken = open.commit(command);
            command = taken.command();
            return new ArrayList<>(taken.outcomes());
        }
    }

    /// Leaves out what was not committed.
    @Override
    public void close() {
        var open = batch;
        batch = null;
        if (open != null) {
            open.close();
        }
    }
}
