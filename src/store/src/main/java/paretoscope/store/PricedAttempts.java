package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Metric;
import paretoscope.store.sql.Sql;

/// The cost formulas of [PricedRuns] worked out in the database, attempt by attempt.
final class PricedAttempts {
    private final DuckDBConnection connection;
    private final PricedRuns priced;

    PricedAttempts(DuckDBConnection connection, PricedRuns priced) {
        this.connection = connection;
        this.priced = priced;
    }

    /// A query for values by item, to stand in brackets: as recorded, or with priced costs in place of recorded ones.
    ///
    /// @param wanted the metrics that will be asked for
    String itemValues(List<String> wanted) throws SQLException {
        var recorded = "SELECT version, item, name, kind, known, undefined, missing, total, mean FROM ("
                + ItemSums.query(connection) + ") i JOIN metric USING (metric)";
        if (wanted.stream().noneMatch(priced::has)) {
            return recorded;
        }
        fill();
        return recorded + " WHERE NOT EXISTS (SELECT 1 FROM priced_run p WHERE p.version = i.version "
                + "AND p.name = metric.name) UNION ALL "
                + "SELECT version, item, name, 'COST', known, 0, missing, total, mean FROM priced_item";
    }

    /// Fills `priced_attempt` with a cost for each attempt of the runs that are priced.
    void fill() throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE priced_run (version BIGINT, name VARCHAR)");
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE priced_attempt (version BIGINT, ordinal BIGINT, "
                + "item BIGINT, name VARCHAR, takes_part BOOLEAN, value DOUBLE)");
        var alike = new LinkedHashMap<PricedRuns.Priced, List<Long>>();
        priced.byVersion().forEach(
                (version, formula) -> alike.computeIfAbsent(formula, _ -> new ArrayList<>()).add(version));
        try (var appender = connection.createAppender("temp", "main", "priced_run")) {
            for (var run : priced.byVersion().entrySet()) {
                appender.beginRow().append(run.getKey().longValue()).append(run.getValue().metric().name()).endRow();
            }
        }
        for (var runs : alike.entrySet()) {
            var formula = runs.getKey();
            Sql.run(connection, "INSERT INTO priced_attempt SELECT version, ordinal, item, "
                    + Sql.literal(formula.metric().name()) + ", counted AND attempted, "
                    + FormulaSql.of(formula.cost(), Sql::identifier) + " FROM attempt WHERE version IN ("
                    + runs.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        }
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE priced_item AS
                SELECT version, item, name, count(value) AS known, count(*) - count(value) AS missing,
                       sum(value ORDER BY value) AS total,
                       CASE WHEN count(value) > 0 THEN sum(value ORDER BY value) / count(value) END AS mean
                FROM priced_attempt WHERE takes_part GROUP BY version, item, name
                QUALIFY sum(count(value)) OVER (PARTITION BY version, name) > 0""");
    }

    /// The attempts of each priced run added up.
    Map<Long, AttemptSum> runSums() throws SQLException {
        if (priced.byVersion().isEmpty()) {
            return Map.of();
        }
        fill();
        return sums("priced_item");
    }

    /// The same over the items in `common_item` of the runs in `scope_run`.
    Map<Long, AttemptSum> commonSums() throws SQLException {
        if (priced.byVersion().isEmpty()) {
            return Map.of();
        }
        fill();
        return sums("priced_item JOIN (SELECT DISTINCT version, task FROM scope_run) USING (version) "
                + "JOIN common_item USING (task, item)");
    }

    private Map<Long, AttemptSum> sums(String items) throws SQLException {
        var metrics = new HashMap<String, Metric>();
        priced.byVersion().values().forEach(formula -> metrics.put(formula.metric().name(), formula.metric()));
        var found = new HashMap<Long, AttemptSum>();
        Sql.each(connection, """
                WITH kept AS (SELECT version, name, known, missing, total, mean FROM %s), centre AS (
                    SELECT version, name, count(mean) AS items, sum(known)::BIGINT AS known,
                           sum(missing)::BIGINT AS missing, sum(mean ORDER BY mean) / count(mean) AS mean,
                           sum(total ORDER BY total) AS total
                    FROM kept GROUP BY version, name
                ), spread AS (
                    SELECT k.version, sum((k.mean - c.mean) * (k.mean - c.mean) ORDER BY k.mean) AS squares
                    FROM kept k JOIN centre c USING (version, name) GROUP BY k.version
                )
                SELECT c.version, c.name, c.items, c.known, c.missing, c.mean,
                       CASE WHEN c.items > 1 THEN sqrt(s.squares / (c.items - 1) / c.items) ELSE 'NaN'::DOUBLE END,
                       c.total
                FROM centre c JOIN spread s USING (version) WHERE c.items > 0 ORDER BY c.version""".formatted(items),
                row -> found.put(row.getLong(1),
                        new AttemptSum(metrics.get(row.getString(2)), row.getLong(3), row.getLong(4), 0,
                                row.getLong(5), row.getDouble(6), row.getDouble(7), row.getDouble(8))));
        return found;
    }
}
