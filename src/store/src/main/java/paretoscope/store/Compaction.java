package paretoscope.store;

import java.sql.SQLException;
import java.util.List;
import paretoscope.store.sql.Sql;

/// Throws away what no longer counts.
final class Compaction {
    private static final List<String> OF_RUNS = List.of("measurement", "run_usage", "full_attempt", "plain_attempt",
            "logged_attempt", "full_score", "item_sum", "run_sum");

    private final Workspace workspace;

    Compaction(Workspace workspace) {
        this.workspace = workspace;
    }

    void run() throws WorkspaceException {
        workspace.writing("be compacted", connection -> {
            var gone = "(SELECT source FROM source WHERE state <> 'live')";
            for (var table : OF_RUNS) {
                Sql.run(connection, "DELETE FROM " + table + " WHERE version IN (SELECT version FROM run "
                        + "WHERE source IN " + gone + ")");
            }
            Sql.run(connection, "DELETE FROM run WHERE source IN " + gone);
            Sql.run(connection, "DELETE FROM source_issue WHERE source IN " + gone);
            Sql.run(connection, "DELETE FROM source WHERE state <> 'live'");
            Sql.run(connection, "DELETE FROM item WHERE item NOT IN (SELECT item FROM attempt)");
            Sql.run(connection, "DELETE FROM history");
            return true;
        });
        try {
            workspace.database().alone("CHECKPOINT");
        } catch (SQLException e) {
            throw Sentences.failed("be compacted", e);
        }
    }
}
