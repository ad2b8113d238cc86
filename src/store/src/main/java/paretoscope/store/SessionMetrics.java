package paretoscope.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// The metrics by number.
    List<Metric> list() {
        return List.copyOf(numbers.keySet());
    }
}
