package paretoscope.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.ValueRange;
import paretoscope.store.sql.JsonText;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.StoredQuantity;

/// Reads all runs that count, with what is known of each, but not their attempts.
final class RunLoader {
    private static final String LIVE = "version IN (SELECT version FROM run JOIN source USING (source) "
            + "WHERE state = 'live')";

    private final Connection connection;

    RunLoader(Connection connection) {
        this.connection = connection;
    }

    List<StoredRun> load() throws SQLException {
        var metrics = metrics();
        var measurements = measurements(metrics);
        var usages = usages();
        var sums = sums(metrics);
        return Sql.list(connection, """
                SELECT version, run, r.source, display_name, tool, run_key, model, settings, t.name, t.aggregate,
                       status, tool_run_id, epoch_us(started), epoch_us(completed), items, details, attempts, unscored,
                       items_seen, items_digest::VARCHAR, companion
                FROM run r JOIN source s USING (source) JOIN configuration USING (configuration)
                JOIN task t USING (task)
                WHERE state = 'live' ORDER BY version""", row -> run(row, measurements, usages, sums));
    }

    private static StoredRun run(ResultSet row, Map<Long, List<Measurement>> measurements, Map<Long, Usage> usages,
            Map<Long, List<AttemptSum>> sums) throws SQLException {
        long version = row.getLong(1);
        return new StoredRun(version, row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
                row.getString(6), Configuration.of(row.getString(7), JsonText.map(row.getString(8))),
                new Task(row.getString(9), row.getBoolean(10)), RunStatus.valueOf(row.getString(11)),
                Sql.text(row, 12), Sql.instant(row, 13), Sql.instant(row, 14), Sql.optionalLong(row, 15),
                JsonText.map(row.getString(16)), row.getLong(17), row.getLong(18), row.getLong(19),
                Long.parseUnsignedLong(row.getString(20)), measurements.getOrDefault(version, List.of()),
                usages.getOrDefault(version, Usage.NOT_RECORDED), sums.getOrDefault(version, List.of()),
                Sql.text(row, 21),
                List.of());
    }

    Map<Long, Metric> metrics() throws SQLException {
        var metrics = new HashMap<Long, Metric>();
        Sql.each(connection, "SELECT metric, name, unit, direction, low, high, kind FROM metric ORDER BY metric",
                row -> metrics.put(row.getLong(1),
                        new Metric(row.getString(2), new Unit(row.getString(3)),
                                Optional.of(row.getString(4)).flatMap(Direction::parse),
                                new ValueRange(row.getDouble(5), row.getDouble(6)),
                                MetricKind.valueOf(row.getString(7)))));
        return metrics;
    }

    private Map<Long, List<Measurement>> measurements(Map<Long, Metric> metrics) throws SQLException {
        var found = new HashMap<Long, List<Measurement>>();
        Sql.each(connection, """
                SELECT version, metric, value, value_state, value_reason, error, error_state, error_reason, n, place
                FROM measurement WHERE %s ORDER BY version, ordinal""".formatted(LIVE),
                row -> found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new Measurement(metrics.get(row.getLong(2)), StoredQuantity.read(row, 3),
                                StoredQuantity.read(row, 6), Sql.optionalLong(row, 9),
                                new Locator(row.getString(10)))));
        return found;
    }

    private Map<Long, Usage> usages() throws SQLException {
        var found = new HashMap<Long, Usage>();
        Sql.each(connection, """
                SELECT version, field, value, value_state, value_reason
                FROM run_usage WHERE %s ORDER BY version, field""".formatted(LIVE),
                row -> found.merge(row.getLong(1),
                        Usage.NOT_RECORDED.with(UsageField.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                StoredQuantity.read(row, 3)),
                        RunLoader::both));
        return found;
    }

    private static Usage both(Usage one, Usage other) {
        var joined = one;
        for (var amount : other.amounts().entrySet()) {
            joined = joined.with(amount.getKey(), amount.getValue());
        }
        return joined;
    }

    private Map<Long, List<AttemptSum>> sums(Map<Long, Metric> metrics) throws SQLException {
        return sums(connection, metrics, """
                SELECT version, metric, items, known, undefined, missing, mean, error, total
                FROM run_sum WHERE %s ORDER BY version, metric""".formatted(LIVE));
    }

    static Map<Long, List<AttemptSum>> sums(Connection connection, Map<Long, Metric> metrics, String query)
            throws SQLException {
        var found = new HashMap<Long, List<AttemptSum>>();
        Sql.each(connection, query,
                row -> found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new AttemptSum(metrics.get(row.getLong(2)), row.getLong(3), row.getLong(4),
                                row.getLong(5), row.getLong(6), number(row, 7), number(row, 8), number(row, 9))));
        return found;
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
