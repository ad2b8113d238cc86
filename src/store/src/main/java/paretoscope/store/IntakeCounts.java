package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Issue;
import paretoscope.store.sql.Sql;

/// Counts what an import brought that the earlier content of the same path did not have.
final class IntakeCounts {
    private final Connection connection;

    IntakeCounts(Connection connection) {
        this.connection = connection;
    }

    private enum Part {
        RUNS("SELECT run_key FROM run WHERE source = ?"),
        ATTEMPTS("""
                SELECT run, item, epoch, filter FROM attempt JOIN run USING (version) WHERE source = ?"""),
        SCORES(
                """
                SELECT run, a.item, epoch, a.filter, metric, value, value_state, a.cost_usd, a.answer, a.failure
                FROM attempt a JOIN run USING (version) JOIN score USING (version, ordinal) WHERE source = ?"""),
        MEASURED(
                "SELECT run, metric FROM measurement JOIN run USING (version) WHERE source = ?"),
        MEASUREMENTS("""
                SELECT run, metric, value, value_state FROM measurement JOIN run USING (version) WHERE source = ?""");

        private final String rows;

        Part(String rows) {
            this.rows = rows;
        }
    }

    /// What a file that merely grew still has; a mean over more items may well be another number.
    private static final List<Part> LOSSES = List.of(Part.RUNS, Part.ATTEMPTS, Part.SCORES, Part.MEASURED);

    ImportOutcome outcome(long fresh, long old, List<Issue> issues) throws SQLException {
        boolean lost = false;
        for (var part : LOSSES) {
            lost |= only(part, old, fresh) > 0;
        }
        return new ImportOutcome(fresh, lost ? ImportOutcome.Status.REPLACED : ImportOutcome.Status.GROWN,
                only(Part.RUNS, fresh, old), only(Part.ATTEMPTS, fresh, old), only(Part.MEASUREMENTS, fresh, old),
                issues, Optional.empty());
    }

    private long only(Part part, long here, long notThere) throws SQLException {
        return Sql.number(connection,
                "SELECT count(*) FROM (" + part.rows + " EXCEPT ALL " + part.rows + ")", here, notThere);
    }
}
