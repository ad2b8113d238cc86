package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import paretoscope.store.sql.Sql;

/// Gives numbers to the configurations, tasks, metrics and items that the workspace has not met before.
final class IntakeDictionaries {
    private final Connection connection;

    IntakeDictionaries(Connection connection) {
        this.connection = connection;
    }

    void extend(StagedParts parts) throws SQLException {
        Sql.run(connection, """
                INSERT INTO configuration
                SELECT row_number() OVER (ORDER BY first) + (SELECT coalesce(max(configuration), 0) FROM configuration),
                       model, settings
                FROM (SELECT model, settings, min(sequence) AS first FROM stage_run GROUP BY ALL) s
                WHERE NOT EXISTS (SELECT 1 FROM configuration c WHERE c.model = s.model AND c.settings = s.settings)
                ORDER BY first""");
        Sql.run(connection, """
                INSERT INTO task
                SELECT row_number() OVER (ORDER BY first) + (SELECT coalesce(max(task), 0) FROM task), name, aggregate
                FROM (SELECT task AS name, aggregate, min(sequence) AS first FROM stage_run GROUP BY ALL) s
                WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.name = s.name AND t.aggregate = s.aggregate)
                ORDER BY first""");
        if (parts.has(StagingTable.ATTEMPT)) {
            extendItems();
        }
        if (parts.has(StagingTable.ATTEMPT) || parts.has(StagingTable.MEASUREMENT)) {
            extendMetrics();
        }
    }

    private void extendItems() throws SQLException {
        Sql.run(connection, """
                INSERT INTO item
                SELECT row_number() OVER (ORDER BY first) + (SELECT coalesce(max(item), 0) FROM item), name
                FROM (SELECT item AS name, min(ordinal) AS first FROM stage_attempt GROUP BY ALL) s
                WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.name = s.name)
                ORDER BY first""");
    }

    private void extendMetrics() throws SQLException {
        Sql.run(connection, """
                INSERT INTO metric
                SELECT row_number() OVER (ORDER BY metric_no) + (SELECT coalesce(max(metric), 0) FROM metric),
                       name, unit, direction, low, high, kind
                FROM stage_metric s
                WHERE NOT EXISTS (SELECT 1 FROM metric m WHERE m.name = s.name AND m.unit = s.unit
                    AND m.direction = s.direction AND m.low = s.low AND m.high = s.high AND m.kind = s.kind)
                ORDER BY metric_no""");
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE new_metric AS
                SELECT s.metric_no, m.metric FROM stage_metric s JOIN metric m
                ON m.name = s.name AND m.unit = s.unit AND m.direction = s.direction AND m.low = s.low
                   AND m.high = s.high AND m.kind = s.kind""");
    }
}
