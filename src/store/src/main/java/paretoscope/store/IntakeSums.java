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
    private final LastNumbers last;

    IntakeSums(Connection connection, LastNumbers last) {
        this.connection = connection;
        this.last = last;
    }

    void add(StagedParts parts) throws SQLException {
        if (!parts.has(StagingTable.SCORE) && parts.fields().isEmpty()) {
            return;
        }
        Sql.run(connection, """
                INSERT INTO item_sum
                WITH fresh AS (SELECT * FROM attempt WHERE version > %1$d), observed AS (%2$s)
                SELECT version, item, metric, count(value) AS known, count(*) FILTER (value_state = 1) AS undefined,
                       count(*) FILTER (value_state = 2) AS missing, sum(value ORDER BY value) AS total
                FROM observed GROUP BY version, item, metric
                QUALIFY sum(known + undefined) OVER (PARTITION BY version, metric) > 0
                ORDER BY version, metric, item""".formatted(last.version(), observations(parts)));
        Sql.run(connection, "INSERT INTO run_sum SELECT * FROM run_sum_computed WHERE version > " + last.version()
                + " ORDER BY version, metric");
    }

    /// Scores and usage in one long form: a row for each value of each attempt, and for each gap in a cost.
    private static String observations(StagedParts parts) {
        var sources = new ArrayList<String>();
        if (parts.has(StagingTable.SCORE)) {
            sources.add("""
                    SELECT version, item, metric, value, value_state
                    FROM fresh JOIN score USING (version, ordinal) JOIN metric USING (metric)
                    WHERE kind <> 'COST' AND value_state <> 2""");
            sources.add("""
                    SELECT version, item, metric, value, coalesce(value_state, 2)
                    FROM (SELECT fresh.*, metric FROM fresh, new_metric JOIN metric USING (metric)
                          WHERE kind = 'COST' AND name NOT IN (%s) AND counted AND attempted)
                    LEFT JOIN score USING (version, ordinal, metric)""".formatted(usageNames()));
        }
        parts.fields().forEach(field -> sources.add(usage(field)));
        return String.join(" UNION ALL ", sources);
    }

    private static String usageNames() {
        var names = new ArrayList<String>();
        for (var field : UsageField.values()) {
            names.add(Sql.literal(field.key()));
        }
        return String.join(", ", names);
    }

    private static String usage(UsageField field) {
        return """
                SELECT version, item, (SELECT min(metric) FROM new_metric JOIN metric USING (metric)
                       WHERE name = '%1$s' AND unit = '%2$s' AND direction = 'min' AND kind = 'COST'), %1$s,
                       CASE WHEN %1$s IS NULL THEN 2 ELSE 0 END
                FROM fresh WHERE counted AND attempted""".formatted(field.key(), field.unit().symbol());
    }
}
