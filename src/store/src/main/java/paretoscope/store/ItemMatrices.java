package paretoscope.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import paretoscope.store.sql.Sql;

/// Lays values per item side by side.
final class ItemMatrices {
    private final Workspace workspace;

    ItemMatrices(Workspace workspace) {
        this.workspace = workspace;
    }

    ItemMatrix of(ConfigurationTable table, Scope scope, List<String> metrics) throws WorkspaceException {
        var columns = new LinkedHashMap<String, String>();
        for (var name : metrics) {
            columns.put(name, table.metricNamed(name));
        }
        return workspace.reading("read values per item", connection -> {
            var tasks = ScopeTable.fill(connection, table);
            var items = items(connection, tasks, columns, scope, table.size());
            var values = new HashMap<String, double[][]>();
            for (var column : columns.entrySet()) {
                values.put(column.getKey(), values(connection, column.getValue(), table.size(), items.size(), scope));
            }
            return new ItemMatrix(table.labels(), items, values);
        });
    }

    /// The items that have any of the metrics, in order of task and name.
    private static List<ItemRef> items(DuckDBConnection connection, List<String> tasks, Map<String, String> columns,
            Scope scope, int rows) throws SQLException {
        var marks = String.join(", ", columns.values().stream().map(Sql::literal).toList());
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE scope_item AS
                SELECT task, item, i.name, row_number() OVER (ORDER BY task, i.name) - 1 AS position
                FROM (
                    SELECT task, item FROM item_sum JOIN scope_run USING (version) JOIN metric USING (metric)
                    WHERE metric.name IN (%s) AND known > 0 GROUP BY task, item%s
                ) JOIN item i USING (item)""".formatted(marks, scope.items() == Items.COMMON
                ? " HAVING count(DISTINCT configuration) = " + rows
                : ""));
        return Sql.list(connection, "SELECT task, name FROM scope_item ORDER BY position",
                row -> new ItemRef(tasks.get(row.getInt(1)), row.getString(2)));
    }

    private static double[][] values(DuckDBConnection connection, String metric, int rows, int items, Scope scope)
            throws SQLException {
        var values = new double[rows][items];
        for (var row : values) {
            Arrays.fill(row, Double.NaN);
        }
        var gaps = scope.partialCost() ? "" : "AND max(missing) = 0";
        Sql.each(connection, """
                SELECT configuration, position, sum(mean ORDER BY mean) / count(mean)
                FROM item_mean JOIN scope_run USING (version) JOIN scope_item USING (task, item)
                JOIN metric USING (metric)
                WHERE metric.name = ? GROUP BY configuration, position HAVING count(mean) > 0 %s
                ORDER BY configuration, position""".formatted(gaps),
                row -> values[row.getInt(1)][row.getInt(2)] = row.getDouble(3), metric);
        return values;
    }
}
