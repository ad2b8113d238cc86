package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import paretoscope.eval.UsageField;
import paretoscope.store.sql.Sql;

/// Adds up new attempts for each run, item and metric, and these for each run and metric.
///
/// An attempt without a value for a cost leaves a gap there, unless nothing says that it was made at all; a quality
/// has no gaps: an attempt without a score was not attempted.
final class IntakeSums {
    private final Connection connection;

    IntakeSums(Connection connection) {
        this.connection = connection;
    }

    void add(StagedParts parts) throws SQLException {
        if (!parts.has(StagingTable.SCORE) && parts.fields().isEmpty()) {
            return;
        }
        Sql.run(connection, """
                INSERT INTO item_sum
                WITH fresh AS (SELECT * FROM attempt WHERE version IN (SELECT version FROM new_run)),
                observed AS (%s),
                added AS (
                    SELECT version, item, metric, count(value) AS known,
                           count(*) FILTER (WHERE value_state = 1) AS undefined, sum(value ORDER BY value) AS total
                    FROM observed GROUP BY ALL
                ), tries AS (
                    SELECT version, item, count(*) FILTER (WHERE attempted AND counted) AS tries FROM fresh GROUP BY ALL
                ), expected AS (
                    SELECT version, item, metric, tries, kind = 'COST' AS cost
                    FROM (SELECT DISTINCT version, metric FROM added) JOIN metric USING (metric)
                    JOIN tries USING (version)
                )
                SELECT version, item, metric, coalesce(known, 0), coalesce(undefined, 0),
                       CASE WHEN cost THEN greatest(tries - coalesce(known, 0) - coalesce(undefined, 0), 0) ELSE 0 END,
                       total
                FROM expected LEFT JOIN added USING (version, item, metric)
                WHERE known IS NOT NULL OR (cost AND tries > 0)
                ORDER BY version, metric, item""".formatted(observations(parts)));
        Sql.run(connection, "INSERT INTO run_sum SELECT * FROM run_sum_computed "
                + "WHERE version IN (SELECT version FROM new_run) ORDER BY version, metric");
    }

    /// Scores and usage in one long form: a row for each value of each attempt.
    private static String observations(StagedParts parts) {
        var sources = new ArrayList<String>();
        if (parts.has(StagingTable.SCORE)) {
            sources.add(
                    "SELECT version, item, metric, value, value_state FROM fresh JOIN score USING (version, ordinal)");
        }
        parts.fields().forEach(field -> sources.add(usage(field)));
        return String.join(" UNION ALL ", sources);
    }

    private static String usage(UsageField field) {
        return """
                SELECT version, item, (SELECT min(metric) FROM new_metric JOIN metric USING (metric)
                       WHERE name = '%1$s' AND unit = '%2$s' AND direction = 'min' AND kind = 'COST'), %1$s, 0
                FROM fresh WHERE counted AND %1$s IS NOT NULL""".formatted(field.key(), field.unit().symbol());
    }
}
