package paretoscope.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Configuration;

/// One configuration while its table is being made: its runs, and their values by task.
final class TableRow {
    private final Configuration configuration;
    private final Appearance appearance;
    private final List<Filled> filled = new ArrayList<>();
    private final List<KnownRun> runs = new ArrayList<>();
    private final Map<String, List<Map<String, MetricValue>>> byTask = new LinkedHashMap<>();

    private record Filled(KnownRun run, Map<String, MetricValue> values) {
        /// Whether one of the columns has a number from this run.
        boolean carries(Collection<MetricColumn> columns) {
            return columns.stream().anyMatch(column -> {
                var value = values.get(column.metric().name() + (column.total() ? RunValues.SUM : ""));
                return value != null && value.value().isKnown()
                        && column.task().filter(task -> !task.equals(run.task())).isEmpty();
            });
        }
    }

    TableRow(Configuration configuration, Appearance appearance) {
        this.configuration = configuration;
        this.appearance = appearance;
    }

    void add(KnownRun run, Map<String, MetricValue> values) {
        filled.add(new Filled(run, values));
        runs.add(run);
        byTask.computeIfAbsent(run.task(), _ -> new ArrayList<>()).add(values);
    }

    Configuration configuration() {
        return configuration;
    }

    Appearance appearance() {
        return appearance;
    }

    List<KnownRun> runs() {
        return Collections.unmodifiableList(runs);
    }

    /// The runs that some of the columns have a number from.
    List<KnownRun> runs(Collection<MetricColumn> columns) {
        return filled.stream().filter(each -> each.carries(columns)).map(Filled::run).toList();
    }

    Map<String, List<Map<String, MetricValue>>> byTask() {
        return byTask;
    }
}
