package paretoscope.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;

/// The metrics an import meets, numbered in order of appearance.
final class SessionMetrics {
    private final Map<Metric, Integer> numbers = new LinkedHashMap<>();
    private final Map<Filtered, Integer> filtered = new LinkedHashMap<>();

    private record Filtered(Metric metric, String filter) {}

    int number(Metric metric) {
        return numbers.computeIfAbsent(metric, _ -> numbers.size());
    }

    /// Several scorings of one response are different metrics: `exact_match,strict` and `exact_match,flexible`.
    int number(Metric metric, String filter) {
        return filter.isEmpty()
                ? number(metric)
                : filtered.computeIfAbsent(new Filtered(metric, filter), SessionMetrics.this::numberFiltered);
    }

    private int numberFiltered(Filtered pair) {
        var suffix = "," + pair.filter();
        return number(pair.metric().name().endsWith(suffix)
                ? pair.metric()
                : pair.metric().withName(pair.metric().name() + suffix));
    }

    /// Writes the metrics where the statements that finish the import find them.
    void stage(DuckDBConnection connection) throws SQLException {
        try (var appender = connection.createAppender("temp", "main", "stage_metric")) {
            for (var entry : numbers.entrySet()) {
                var metric = entry.getKey();
                appender.beginRow().append(entry.getValue()).append(metric.name()).append(metric.unit().symbol())
                        .append(metric.direction().map(Direction::code).orElse("")).append(metric.range().low())
                        .append(metric.range().high()).append(metric.kind().name()).endRow();
            }
        }
    }
}
