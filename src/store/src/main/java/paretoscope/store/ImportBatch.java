package paretoscope.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Attempt;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Scan;
import paretoscope.store.Intake.Taken;
import paretoscope.store.scan.BlockAttempts;
import paretoscope.store.scan.FileScan;
import paretoscope.store.scan.ScannedAttempts;
import paretoscope.store.sql.Work;

/// Files that become part of the workspace together: what they hold is staged as they are read, and moved in one
/// transaction.
final class ImportBatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ImportBatch.class.getName());

    private final Workspace workspace;
    private final DuckDBConnection connection;
    private final Staging staging;
    private final SessionMetrics metrics = new SessionMetrics();
    private final Set<UsageField> fields = EnumSet.noneOf(UsageField.class);
    private final Set<Integer> scored = new HashSet<>();
    private final List<ReadFile> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final List<KeptScan> scans = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private long sequence;
    private int runs;
    private int scanned;
    private int lastRun;
    private boolean inOrder = true;
    private final RunFilters filters = new RunFilters();
    private boolean repeated;
    private boolean identified;

    /// What was staged under these numbers belongs to a file that failed, or that is known already.
    record Dropped(long first, long last) {}

    ImportBatch(Workspace workspace) throws SQLException {
        this.workspace = workspace;
        this.connection = workspace.database().connection();
        this.staging = new Staging(connection);
    }

    long sequence() {
        return sequence;
    }

    int newRun() {
        return runs++;
    }

    List<ReadFile> files() {
        return files;
    }

    void run(int file, int number, Run run, boolean again) throws SQLException {
        repeated |= again;
        identified |= run.toolRunId().isPresent();
        staging.run(++sequence, file, number, run);
        int ordinal = 0;
        for (var measurement : run.measurements()) {
            staging.measurement(sequence, ordinal++, metrics.number(measurement.metric()), measurement);
        }
    }

    void attempt(int number, Attempt attempt) throws SQLException {
        long ordinal = ++sequence;
        inOrder &= number >= lastRun;
        lastRun = number;
        filters.add(number, attempt.filter());
        fields.addAll(attempt.usage().amounts().keySet());
        Integer firstMetric = null;
        Double firstScore = null;
        for (var score : attempt.scores().entrySet()) {
            int metric = metrics.number(score.getKey(), attempt.filter());
            scored.add(metric);
            if (firstMetric == null && score.getValue().isKnown()) {
                firstMetric = metric;
                firstScore = score.getValue().orNaN();
            } else {
                staging.score(ordinal, metric, score.getValue());
            }
        }
        staging.attempt(number, ordinal, new Staging.Staged(attempt, firstMetric, firstScore));
    }

    /// Lays a whole file out; nothing where it has to be read row by row.
    Optional<FileScan> scan(Scan scan, Cancellation cancellation) throws SQLException, IOException {
        cancellation.check();
        try {
            return Optional.of(FileScan.of(connection, ++scanned, scan, cancellation));
        } catch (Irregular e) {
            LOG.log(System.Logger.Level.DEBUG, "read row by row: " + scan.name(), e);
            return Optional.empty();
        }
    }

    /// Reads the attempts of a run in blocks.
    ///
    /// @throws Irregular when they have to be read one by one; none was kept then
    BlockAttempts blocks(int run, AttemptBlocks blocks, Cancellation cancellation)
            throws SQLException, IOException, Irregular {
        return BlockAttempts.of(connection, ++scanned, run, blocks, cancellation);
    }

    /// Keeps the attempts of a file that was laid out; their number.
    ///
    /// @param run the run they belong to, unless they are those of several, which have no filters
    /// @param lines how many lines the file has
    long keep(int run, long lines, ScannedAttempts attempts) throws SQLException {
        long base = sequence;
        sequence += lines + 1;
        attempts.filters().forEach(filter -> filters.add(run, filter));
        fields.addAll(attempts.usage().keySet());
        var numbers = new HashMap<Integer, Integer>();
        for (var metric : attempts.metrics().entrySet()) {
            int number = metrics.number(metric.getValue(), attempts.filter(metric.getKey()));
            scored.add(number);
            numbers.put(metric.getKey(), number);
        }
        scans.add(new KeptScan(attempts, base, numbers));
        return attempts.size();
    }

    void add(ReadFile file) {
        files.add(file);
        paths.add(file.source().path());
    }

    /// Whether a file of this path is among them.
    boolean holds(String path) {
        return paths.contains(path);
    }

    void drop(long first, long last) {
        if (last >= first) {
            dropped.add(new Dropped(first, last));
        }
    }

    /// Makes the files part of the workspace, in one transaction.
    ///
    /// @param command the command that this continues, if it is the last one
    Taken commit(OptionalLong command) throws WorkspaceException {
        return commit(command, _ -> true);
    }

    /// The same, together with something else that is to be kept with the files or not at all.
    Taken commit(OptionalLong command, Work<Boolean, WorkspaceException> also) throws WorkspaceException {
        try {
            fields.forEach(field -> metrics.number(field.metric()));
            staging.metrics(metrics.list());
            staging.close();
            var parts = new StagedParts(staging.filled(), scans, metrics.list(), scored, fields,
                    filters.any(),
                    filters.several(), repeated,
                    identified, inOrder, sequence, runs);
            return workspace.changing(() -> workspace.database().write(connection, shared -> {
                also.on(shared);
                return new Intake(shared, parts, workspace.numbers()).take(files, dropped, command);
            }));
        } catch (SQLException e) {
            throw Sentences.failed("keep what " + names() + " holds", e);
        }
    }

    private String names() {
        return files.size() == 1 ? files.getFirst().source().displayName() : files.size() + " files";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new WorkspaceFailure(Sentences.failed("leave an import", e));
        }
    }
}
