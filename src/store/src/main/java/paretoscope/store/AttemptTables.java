package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import paretoscope.store.sql.Sql;

/// Reads the attempts of a scope into columns.
final class AttemptTables {
    private final Workspace workspace;

    AttemptTables(Workspace workspace) {
        this.workspace = workspace;
    }

    AttemptTable of(ConfigurationTable table, List<String> metrics) throws WorkspaceException {
        var names = new LinkedHashMap<String, String>();
        for (var metric : metrics) {
            names.put(metric, table.metricNamed(metric));
        }
        return workspace.reading("read attempts", connection -> {
            var tasks = ScopeTable.fill(connection, table);
            Sql.run(connection, "CREATE OR REPLACE TEMP TABLE scope_attempt AS " + query(List.copyOf(names.values())));
            var items = items(connection, tasks);
            var columns = read(connection, names.size());
            var values = new HashMap<String, double[]>();
            int position = 0;
            for (var name : names.keySet()) {
                values.put(name, columns.values[position++]);
            }
            return new AttemptTable(table.labels(), items, columns, values);
        });
    }

    /// Of several scorings of one response the one that the first metric belongs to.
    private static String query(List<String> metrics) {
        var columns = new StringBuilder();
        var joins = new StringBuilder();
        for (int i = 0; i < metrics.size(); i++) {
            if (RunValues.isUsageName(metrics.get(i))) {
                columns.append(", a.").append(metrics.get(i)).append(" AS v").append(i);
            } else {
                columns.append(", s").append(i).append(".value AS v").append(i);
                joins.append("""
                         LEFT JOIN (SELECT version, ordinal, any_value(value) AS value FROM score JOIN metric USING (metric)
                         WHERE name = %2$s GROUP BY version, ordinal) s%1$d
                         ON s%1$d.version = a.version AND s%1$d.ordinal = a.ordinal""".formatted(i,
                        Sql.literal(metrics.get(i))));
            }
        }
        return """
                SELECT r.configuration, r.task, i.name, a.item, a.version, a.epoch, a.ordinal, a.answer,
                       a.confidence%s
                FROM attempt a JOIN scope_run r ON r.version = a.version JOIN item i ON i.item = a.item %s
                WHERE a.attempted AND (a.filter = ''%s)""".formatted(columns, joins,
                joins.isEmpty() ? " OR a.counted" : " OR v0 IS NOT NULL");
    }

    private static List<ItemRef> items(DuckDBConnection connection, List<String> tasks) throws SQLException {
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE scope_item AS
                SELECT task, item, name, row_number() OVER (ORDER BY task, name) - 1 AS position
                FROM (SELECT DISTINCT task, item, name FROM scope_attempt)""");
        var items = new ArrayList<ItemRef>();
        Sql.each(connection, "SELECT task, name FROM scope_item ORDER BY position",
                row -> items.add(new ItemRef(tasks.get(row.getInt(1)), row.getString(2))));
        return items;
    }

    private static AttemptColumns read(DuckDBConnection connection, int metrics) throws SQLException {
        int size = Math.toIntExact(Sql.number(connection, "SELECT count(*) FROM scope_attempt"));
        var columns = new AttemptColumns(size, metrics);
        var names = new StringBuilder();
        for (int i = 0; i < metrics; i++) {
            names.append(", v").append(i);
        }
        Sql.each(connection, "SELECT configuration, position, epoch, answer, confidence" + names
                + " FROM scope_attempt JOIN scope_item USING (task, item)"
                + " ORDER BY configuration, position, version, epoch, ordinal", columns::add);
        return columns;
    }
}
