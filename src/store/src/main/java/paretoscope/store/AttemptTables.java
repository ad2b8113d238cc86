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
        var named = new LinkedHashMap<String, MetricColumn>();
        for (var metric : metrics) {
            named.put(metric, table.columnNamed(metric));
        }
        var priced = workspace.known().state().priced();
        return workspace.reading("read attempts", connection -> {
            var tasks = ScopeTable.fill(connection, table);
            var asked = named.values().stream().map(column -> AskedMetric.of(column, tasks)).toList();
            if (asked.stream().anyMatch(metric -> priced.has(metric.name()))) {
                new PricedAttempts(connection, priced).fill();
            }
            Sql.run(connection, "CREATE OR REPLACE TEMP TABLE scope_attempt AS " + query(asked, priced));
            var items = items(connection, tasks);
            var columns = read(connection, named.size());
            var values = new HashMap<String, double[]>();
            int position = 0;
            for (var column : named.entrySet()) {
                var numbers = columns.values[position++];
                if (RunValues.isMoney(column.getValue().metric())) {
                    freeOfCharge(table, columns, numbers);
                }
                values.put(column.getKey(), numbers);
            }
            return new AttemptTable(table.labels(), items, columns, values);
        });
    }

    private static void freeOfCharge(ConfigurationTable table, AttemptColumns columns, double[] costs) {
        for (int i = 0; i < costs.length; i++) {
            if (Double.isNaN(costs[i]) && table.appearance(columns.configurations[i]).free()) {
                costs[i] = 0;
            }
        }
    }

    /// Of several scorings of one response the one that the first metric belongs to.
    private static String query(List<AskedMetric> metrics, PricedRuns priced) {
        var columns = new StringBuilder();
        var joins = new StringBuilder();
        boolean scores = false;
        for (int i = 0; i < metrics.size(); i++) {
            var metric = metrics.get(i);
            var here = metric.task().map(task -> "CASE WHEN r.task = " + task + " THEN ")
                    .orElse("CASE WHEN TRUE THEN ");
            if (priced.has(metric.name())) {
                columns.append(", ").append(here).append(recordedOrPriced(metric.name(), i)).append(" END AS v")
                        .append(i);
                joins.append(' ').append("""
                         LEFT JOIN priced_attempt p%1$d ON p%1$d.version = a.version AND p%1$d.ordinal = a.ordinal
                         AND p%1$d.name = %2$s
                         LEFT JOIN priced_run q%1$d ON q%1$d.version = a.version AND q%1$d.name = %2$s"""
                        .formatted(i, Sql.literal(metric.name())));
            } else if (RunValues.isUsageName(metric.name())) {
                columns.append(", ").append(here).append("a.").append(metric.name()).append(" END AS v").append(i);
            } else {
                scores = true;
                columns.append(", ").append(here).append("s").append(i).append(".value END AS v").append(i);
                joins.append(' ').append("""
                         LEFT JOIN (SELECT version, ordinal, any_value(value) AS value FROM score JOIN metric USING (metric)
                         WHERE name = %2$s AND version IN (SELECT version FROM scope_run) GROUP BY version, ordinal) s%1$d
                         ON s%1$d.version = a.version AND s%1$d.ordinal = a.ordinal""".formatted(i,
                        Sql.literal(metric.name())));
            }
        }
        return """
                SELECT r.configuration, r.task, i.name, a.item, a.version, a.epoch, a.ordinal, a.answer,
                       a.confidence%s
                FROM attempt a JOIN scope_run r ON r.version = a.version JOIN item i ON i.item = a.item %s
                WHERE a.attempted AND (a.filter = ''%s)%s""".formatted(columns, joins,
                scores ? " OR v0 IS NOT NULL" : " OR a.counted", tasks(metrics));
    }

    private static String recordedOrPriced(String name, int at) {
        var recorded = RunValues.isUsageName(name) ? "a." + name : "NULL";
        return "CASE WHEN q%1$d.version IS NULL THEN %2$s ELSE p%1$d.value END".formatted(at, recorded);
    }

    /// When every metric is wanted for one task, attempts at others are not.
    private static String tasks(List<AskedMetric> metrics) {
        var tasks = metrics.stream().map(AskedMetric::task).distinct().toList();
        return tasks.size() == 1 ? tasks.getFirst().map(task -> " AND r.task = " + task).orElse("") : "";
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
