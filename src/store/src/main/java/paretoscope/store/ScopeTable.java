package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Configuration;
import paretoscope.store.sql.Sql;

/// Tells the database which runs a question is about: a temporary table of versions with the numbers of their
/// configuration and task.
final class ScopeTable {
    private ScopeTable() {}

    /// Fills `scope_run` with the runs of a table, numbered as its rows.
    static List<String> fill(DuckDBConnection connection, ConfigurationTable table) throws SQLException {
        var runs = new ArrayList<KnownRun>();
        var rows = new HashMap<Configuration, Integer>();
        for (int i = 0; i < table.size(); i++) {
            rows.put(table.configuration(i), i);
            runs.addAll(table.rows().get(i).runs());
        }
        return fill(connection, runs, rows);
    }

    /// Fills `scope_run`; the tasks in the order of their numbers.
    static List<String> fill(DuckDBConnection connection, List<KnownRun> runs, Map<Configuration, Integer> rows)
            throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE scope_run "
                + "(version BIGINT, configuration INTEGER, task INTEGER, attempts BIGINT)");
        var tasks = runs.stream().map(KnownRun::task).distinct().sorted().toList();
        var numbers = new HashMap<String, Integer>();
        tasks.forEach(task -> numbers.put(task, numbers.size()));
        try (var appender = connection.createAppender("temp", "main", "scope_run")) {
            for (var run : runs) {
                appender.beginRow().append(run.stored().version()).append(rows.get(run.configuration()).intValue())
                        .append(numbers.get(run.task()).intValue()).append(run.stored().attempts()).endRow();
            }
        }
        return tasks;
    }
}
