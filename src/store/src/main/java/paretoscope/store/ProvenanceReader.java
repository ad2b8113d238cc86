package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import paretoscope.eval.Locator;
import paretoscope.store.MetricValue.Origin;
import paretoscope.store.sql.Sql;

/// Finds out where values come from.
final class ProvenanceReader {
    private final Workspace workspace;
    private final KnownRuns known;

    ProvenanceReader(Workspace workspace, KnownRuns known) {
        this.workspace = workspace;
        this.known = known;
    }

    Provenance of(long runId, String metric) throws WorkspaceException {
        var run = known.state().runs().stream().filter(one -> one.stored().run() == runId).findFirst()
                .orElseThrow(() -> new WorkspaceException("There is no run with the number " + runId + "."));
        var correction = run.corrections().get(metric);
        var stated = run.stored().measurements().stream().filter(one -> one.metric().name().equals(metric))
                .reduce((_, last) -> last);
        var sum = run.stored().sums().stream().filter(one -> one.metric().name().equals(metric)).findFirst();
        return workspace.reading("find where " + metric + " comes from", connection -> {
            var runPlace = place(connection, "SELECT place FROM run WHERE version = ?", run.stored().version());
            if (correction != null) {
                return provenance(connection, run, runPlace, Origin.CORRECTED, "entered by you: " + correction.why());
            }
            if (stated.isPresent() && (stated.get().value().isKnown() || sum.isEmpty())) {
                return provenance(connection, run, stated.get().at(), Origin.STATED, "stated in the file");
            }
            if (ownUsage(run, metric)) {
                return provenance(connection, run, runPlace, Origin.STATED, "stated with the run");
            }
            var how = sum.map(one -> "computed from " + one.known() + " attempts at " + one.items() + " items")
                    .orElse("stated with the run");
            return provenance(connection, run, runPlace, sum.isPresent() ? Origin.COMPUTED : Origin.STATED, how);
        });
    }

    private static boolean ownUsage(KnownRun run, String metric) {
        return run.stored().usage().amounts().entrySet().stream()
                .anyMatch(amount -> amount.getKey().key().equals(metric) && amount.getValue().isKnown());
    }

    Provenance ofAttempt(long runId, long ordinal) throws WorkspaceException {
        var run = known.state().runs().stream().filter(one -> one.stored().run() == runId).findFirst()
                .orElseThrow(() -> new WorkspaceException("There is no run with the number " + runId + "."));
        return workspace.reading("find where an attempt comes from", connection -> provenance(connection, run,
                place(connection, "SELECT place FROM attempt WHERE version = ? AND ordinal = ?",
                        run.stored().version(), ordinal),
                Origin.STATED, "stated in the file"));
    }

    private static Locator place(Connection connection, String query, Object... parameters)
            throws SQLException, WorkspaceException {
        Optional<String> text = Sql.first(connection, query, row -> row.getString(1), parameters);
        return new Locator(text.orElseThrow(() -> new WorkspaceException("There is no such attempt.")));
    }

    private static Provenance provenance(Connection connection, KnownRun run, Locator place, Origin origin, String how)
            throws SQLException {
        return Sql.first(connection, """
                SELECT path, display_name, sha256, tool, importer_version, epoch_us(imported_at)
                FROM source WHERE source = ?""",
                row -> new Provenance(row.getString(1), row.getString(2), row.getString(3), place, row.getString(4),
                        row.getInt(5), Sql.instant(row, 6).orElseThrow(), origin, how),
                run.stored().source()).orElseThrow();
    }
}
