package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Attempt;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;

/// One file on its way into the workspace: everything its importer says, together or not at all.
///
/// Nothing is visible to others before [#commit()]; a session that is closed without leaves no trace. Reading does not
/// keep others from the workspace. A session is used by one thread at a time.
public final class ImportSession implements AutoCloseable {
    private final Workspace workspace;
    private final SourceDescription source;
    private final DuckDBConnection connection;
    private final Staging staging;
    private final SessionMetrics metrics = new SessionMetrics();
    private final Map<String, Integer> runNumbers = new HashMap<>();
    private final BitSet announced = new BitSet();
    private final List<Issue> issues = new ArrayList<>();
    private long sequence;
    private final Set<UsageField> fields = EnumSet.noneOf(UsageField.class);
    private final Set<Integer> scored = new HashSet<>();
    private final Map<Integer, Integer> measurementsOfRun = new HashMap<>();
    private long attempts;
    private boolean filtered;
    private boolean repeated;
    private boolean identified;
    private boolean finished;

    ImportSession(Workspace workspace, SourceDescription source) throws SQLException {
        this.workspace = workspace;
        this.source = source;
        this.connection = workspace.database().connection();
        this.staging = new Staging(connection);
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
            throw new WorkspaceFailure(Sentences.failed("keep what " + source.displayName() + " holds", e));
        }
    }

    private void keep(Run run) throws SQLException {
        int number = number(run.key());
        repeated |= announced.get(number);
        announced.set(number);
        identified |= run.toolRunId().isPresent();
        measurementsOfRun.put(number, run.measurements().size());
        staging.run(++sequence, number, run);
        int ordinal = 0;
        for (var measurement : run.measurements()) {
            staging.measurement(sequence, ordinal++, metrics.number(measurement.metric()), measurement);
        }
    }

    private void keep(String runKey, Attempt attempt) throws SQLException {
        int number = number(runKey);
        long ordinal = ++sequence;
        attempts++;
        filtered |= !attempt.filter().isEmpty();
        fields.addAll(attempt.usage().amounts().keySet());
        staging.attempt(number, ordinal, attempt, AttemptCodec.Marks.of(attempt));
        for (var score : attempt.scores().entrySet()) {
            int metric = metrics.number(score.getKey(), attempt.filter());
            scored.add(metric);
            staging.score(number, ordinal, metric, score.getValue());
        }
    }

    private int number(String runKey) {
        return runNumbers.computeIfAbsent(runKey, _ -> runNumbers.size());
    }

    /// Makes everything part of the workspace.
    ///
    /// @throws WorkspaceException when attempts belong to a run that was never announced, or the workspace cannot be
    ///     written; nothing was added then
    public ImportOutcome commit() throws WorkspaceException {
        if (finished) {
            throw new IllegalStateException("the import is finished");
        }
        finished = true;
        refuseOrphans();
        fields.forEach(field -> metrics.number(field.metric()));
        try {
            staging.metrics(metrics.list());
            staging.close();
            var parts = parts();
            return workspace.changing(() -> workspace.database().write(connection,
                    shared -> new Intake(shared, source, parts, workspace.numbers()).finish(issues)));
        } catch (SQLException e) {
            throw Sentences.failed("keep what " + source.displayName() + " holds", e);
        }
    }

    private StagedParts parts() {
        return new StagedParts(staging.filled(), metrics.list(), scored, fields, filtered, repeated, identified,
                sequence,
                runNumbers.size(), attempts, measurementsOfRun.values().stream().mapToLong(Integer::intValue).sum());
    }

    private void refuseOrphans() throws WorkspaceException {
        for (var run : runNumbers.entrySet()) {
            if (!announced.get(run.getValue())) {
                throw new WorkspaceException(source.displayName() + ": attempts were read for the run \""
                        + run.getKey() + "\", which the file never describes; nothing was imported.");
            }
        }
    }

    /// Leaves the workspace as it was, unless the import was committed.
    @Override
    public void close() {
        finished = true;
        try {
            connection.close();
        } catch (SQLException e) {
            throw new WorkspaceFailure(Sentences.failed("leave the import of " + source.displayName(), e));
        }
    }
}
