package paretoscope.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Configuration;

/// One configuration while its table is being made: its runs, and their values by task.
final class TableRow {
    private final Configuration configuration;
    private final Appearance appearance;
    private final List<KnownRun> runs = new ArrayList<>();
    private final Map<String, List<Map<String, MetricValue>>> byTask = new LinkedHashMap<>();

    TableRow(Configuration configuration, Appearance appearance) {
        this.configuration = configuration;
        this.appearance = appearance;
    }

    void add(KnownRun run, Map<String, MetricValue> values) {
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
        return runs;
    }

    Map<String, List<Map<String, MetricValue>>> byTask() {
        return byTask;
    }
}
