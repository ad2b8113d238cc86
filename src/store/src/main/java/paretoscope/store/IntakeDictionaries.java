package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import paretoscope.store.sql.Sql;

/// Gives numbers to the configurations, tasks, metrics and items that the workspace has not met before.
final class IntakeDictionaries {
    private final Connection connection;
    private final LastNumbers last;

    IntakeDictionaries(Connection connection, LastNumbers last) {
        this.connection = connection;
        this.last = last;
    }

    /// New numbers follow the order in which things first appear.
    void extend(StagedParts parts) throws SQLException {
        Sql.run(connection, """
                INSERT INTO configuration
                SELECT %d + min(sequence) AS number, model, settings
                FROM stage_run ANTI JOIN configuration USING (model, settings)
                GROUP BY model, settings ORDER BY number""".formatted(last.configuration()));
        Sql.run(connection, """
                INSERT INTO task
                SELECT %d + min(sequence) AS number, s.task, s.aggregate
                FROM stage_run s ANTI JOIN task t ON t.name = s.task AND t.aggregate = s.aggregate
                GROUP BY s.task, s.aggregate ORDER BY number""".formatted(last.task()));
        if (parts.has(StagingTable.ATTEMPT)) {
            extendItems();
        }
        for (var scan : parts.scans()) {
            scan.attempts().addItems(last.item() + scan.base());
        }
        if (parts.has(StagingTable.METRIC)) {
            extendMetrics();
        }
    }

    /// `new_item` says how many attempts each item has here.
    private void extendItems() throws SQLException {
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE new_item AS
                SELECT item AS name, min(ordinal) AS first, count(*) AS lines FROM stage_attempt GROUP BY item""");
        Sql.run(connection, """
                INSERT INTO item
                SELECT %d + first AS number, name FROM new_item ANTI JOIN item USING (name) ORDER BY number"""
                .formatted(last.item()));
    }

    private void extendMetrics() throws SQLException {
        Sql.run(connection, """
                INSERT INTO metric
                SELECT %d + metric_no AS number, name, unit, direction, low, high, kind
                FROM stage_metric ANTI JOIN metric USING (name, unit, direction, low, high, kind)
                ORDER BY number""".formatted(last.metric() + 1));
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE new_metric AS
                SELECT metric_no, metric FROM stage_metric JOIN metric
                USING (name, unit, direction, low, high, kind)""");
    }
}
