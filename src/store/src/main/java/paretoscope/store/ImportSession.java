package paretoscope.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.eval.Attempt;
import paretoscope.eval.Run;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.ScannedTable;
import paretoscope.store.scan.FileScan;
import paretoscope.store.scan.ScannedAttempts;

/// One file on its way into the workspace: everything its importer says, together or not at all.
///
/// Nothing is visible to others before it is committed, alone by [#commit()] or with others of an [ImportSeries]; a
/// session that is closed without being finished leaves no trace. Reading does not keep others from the workspace. A
/// session is used by one thread at a time.
public final class ImportSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ImportSession.class.getName());

    private final ImportBatch batch;
    private final int number;
    private final SourceDescription source;
    private final boolean alone;
    private final boolean again;
    private final long before;
    private final Map<String, Integer> runNumbers = new LinkedHashMap<>();
    private final BitSet announced = new BitSet();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<Integer, Integer> measurementsOfRun = new HashMap<>();
    private long attempts;
    private boolean finished;

    /// @param alone whether the batch is this session's own
    /// @param again whether a file that has not changed is taken in all the same, in place of what it held before
    ImportSession(ImportBatch batch, int number, SourceDescription source, boolean alone, boolean again) {
        this.batch = batch;
        this.number = number;
        this.source = source;
        this.alone = alone;
        this.again = again;
        this.before = batch.sequence();
    }

    /// Where the importer puts what it reads.
    ///
    /// The sink throws [WorkspaceFailure] when the workspace cannot take more.
    public RunSink sink() {
        return new RunSink() {
            @Override
            public void run(Run run) {
                guarded(() -> keep(run));
            }

            @Override
            public void attempt(String runKey, Attempt attempt) {
                guarded(() -> keep(runKey, attempt));
            }

            @Override
            public Optional<ScannedTable> scan(Scan scan, Cancellation cancellation) throws IOException {
                return LaidOutFile.of(batch, scan, ImportSession.this, cancellation);
            }

            @Override
            public OptionalLong attempts(String runKey, AttemptBlocks blocks, Cancellation cancellation)
                    throws IOException {
                return keep(runKey, blocks, cancellation);
            }

            @Override
            public void issue(Issue issue) {
                issues.add(issue);
            }
        };
    }

    @FunctionalInterface
    private interface Step {
        void take() throws SQLException;
    }

    private void guarded(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void keep(Run run) throws SQLException {
        int announcedAs = number(run.key());
        boolean again = announced.get(announcedAs);
        announced.set(announcedAs);
        measurementsOfRun.put(announcedAs, run.measurements().size());
        batch.run(number, announcedAs, run, again);
    }

    private void keep(String runKey, Attempt attempt) throws SQLException {
        attempts++;
        batch.attempt(number(runKey), attempt);
    }

    /// Keeps what a scanned file holds.
    void keep(FileScan file, ScannedAttempts scanned) throws SQLException {
        attempts += batch.keep(0, file.span(), scanned);
    }

    private OptionalLong keep(String runKey, AttemptBlocks blocks, Cancellation cancellation) throws IOException {
        try {
            int run = number(runKey);
            var read = batch.blocks(run, blocks, cancellation);
            attempts += batch.keep(run, read.lines(), read);
            return OptionalLong.of(read.items());
        } catch (Irregular e) {
            LOG.log(System.Logger.Level.DEBUG, "read one by one: " + source.displayName(), e);
            return OptionalLong.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Keeps a run of a scanned file; its number.
    int announce(Run run) {
        guarded(() -> keep(run));
        return number(run.key());
    }

    WorkspaceFailure failed(SQLException e) {
        return new WorkspaceFailure(Sentences.failed("keep what " + source.displayName() + " holds", e));
    }

    private int number(String runKey) {
        return runNumbers.computeIfAbsent(runKey, _ -> batch.newRun());
    }

    /// The file was read to its end: it becomes part of the workspace with the next commit of its series.
    ///
    /// @throws WorkspaceException when attempts belong to a run that was never announced; the file is left out then
    public void finish() throws WorkspaceException {
        if (finished) {
            throw new IllegalStateException("the import is finished");
        }
        refuseOrphans();
        finished = true;
        batch.add(new ReadFile(number, source, again, issues, before + 1, batch.sequence(), runNumbers.size(),
                attempts, measurementsOfRun.values().stream().mapToLong(Integer::intValue).sum()));
    }

    /// Makes everything part of the workspace.
    ///
    /// @throws WorkspaceException when attempts belong to a run that was never announced, or the workspace cannot be
    ///     written; nothing was added then
    public ImportOutcome commit() throws WorkspaceException {
        if (!alone) {
            throw new IllegalStateException("a file of a series is committed with it");
        }
        finish();
        return batch.commit(OptionalLong.empty()).outcomes().getFirst();
    }

    private void refuseOrphans() throws WorkspaceException {
        for (var run : runNumbers.entrySet()) {
            if (!announced.get(run.getValue())) {
                throw new WorkspaceException(source.displayName() + ": attempts were read for the run \""
                        + run.getKey() + "\", which the file never describes; nothing was imported.");
            }
        }
    }

    /// Leaves the workspace as it was, unless the import was finished.
    @Override
    public void close() {
        if (!finished) {
            finished = true;
            batch.drop(before + 1, batch.sequence());
        }
        if (alone) {
            batch.close();
        }
    }
}
