package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;
import paretoscope.store.sql.Sql;

/// Finds runs that the tool says are the same as one in another file; the newest completed one counts.
final class IntakeConflicts {
    private final Connection connection;

    IntakeConflicts(Connection connection) {
        this.connection = connection;
    }

    List<Issue> with(long newSource) throws SQLException {
        return Sql.list(connection, """
                SELECT n.place, n.tool_run_id, o.display_name
                FROM run n JOIN (
                    SELECT r.*, s.display_name, s.path FROM run r JOIN source s USING (source) WHERE s.state = 'live'
                ) o ON o.tool_run_id = n.tool_run_id AND o.task = n.task AND o.configuration = n.configuration
                WHERE n.source = ? AND o.source <> n.source
                    AND o.path <> (SELECT path FROM source WHERE source = n.source)
                ORDER BY n.version, o.version""",
                row -> Issue.doubtful(new Locator(row.getString(1)),
                        "the run " + row.getString(2) + " is also in " + row.getString(3)
                                + " with other content; the newest completed one counts, the other is superseded"),
                newSource);
    }
}
