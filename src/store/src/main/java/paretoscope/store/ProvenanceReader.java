package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import paretoscope.eval.Locator;
import paretoscope.eval.cost.TokenPricing;
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
        var run = known.state().run(runId);
        var correction = run.corrections().get(metric);
        var stated = run.stored().measurements().stream().filter(one -> one.metric().name().equals(metric))
                .reduce((_, last) -> last);
        var sum = run.stored().sums().stream().filter(one -> one.metric().name().equals(metric)).findFirst();
        return workspace.reading("find where " + metric + " comes from", connection -> {
            var results = run.stored().stating();
            var runPlace = place(connection, "SELECT place FROM run WHERE version = ?", results.version());
            if (correction != null) {
                return provenance(connection, results, runPlace, Origin.CORRECTED,
                        "entered by you: " + correction.why());
            }
            var priced = known.state().priced().of(run.stored())
                    .filter(tokens -> TokenPricing.metric(tokens.currency()).name().equals(metric));
            if (priced.isPresent()) {
                return provenance(connection, run.stored().attempting(), runPlace, Origin.COMPUTED,
                        priced.get().words());
            }
            if (stated.isPresent() && (stated.get().value().isKnown() || sum.isEmpty())) {
                var part = results.measurements().contains(stated.get()) ? results : run.stored().attempting();
                return provenance(connection, part, stated.get().at(), Origin.STATED, "stated in the file");
            }
            if (sum.isEmpty() || ownUsage(run, metric)) {
                return provenance(connection, results, runPlace, Origin.STATED, "stated with the run");
            }
            var attempts = run.stored().attempting();
            return provenance(connection, attempts,
                    place(connection, "SELECT place FROM run WHERE version = ?", attempts.version()), Origin.COMPUTED,
                    "computed from " + sum.get().known() + " attempts at " + sum.get().items() + " items");
        });
    }

    private static boolean ownUsage(KnownRun run, String metric) {
        return run.stored().usage().amounts().entrySet().stream()
                .anyMatch(amount -> amount.getKey().key().equals(metric) && amount.getValue().isKnown());
    }

    Provenance ofAttempt(long runId, long ordinal) throws WorkspaceException {
        var attempts = known.state().run(runId).stored().attempting();
        return workspace.reading("find where an attempt comes from", connection -> provenance(connection, attempts,
                place(connection, "SELECT " + AttemptReader.place("attempt")
                        + " FROM attempt JOIN run USING (version) WHERE version = ? AND ordinal = ?",
                        attempts.version(), ordinal),
                Origin.STATED, "stated in the file"));
    }

    private static Locator place(Connection connection, String query, Object... parameters)
            throws SQLException, WorkspaceException {
        Optional<String> text = Sql.first(connection, query, row -> row.getString(1), parameters);
        return new Locator(text.orElseThrow(() -> new WorkspaceException("There is no such attempt.")));
    }

    private static Provenance provenance(Connection connection, StoredRun part, Locator place, Origin origin,
            String how)
            throws SQLException {
        return Sql.first(connection, """
                SELECT path, display_name, sha256, tool, importer_version, epoch_us(imported_at)
                FROM source WHERE source = ?""",
                row -> new Provenance(row.getString(1), row.getString(2), row.getString(3), place, row.getString(4),
                        row.getInt(5), Sql.instant(row, 6).orElseThrow(), origin, how),
                part.source()).orElseThrow();
    }
}
