package paretoscope.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;

/// The columns a table has, by name, and how to find one by what somebody typed.
///
/// Names are matched against those present and never taken apart: metrics and tasks may hold slashes and commas.
final class ColumnIndex {
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    /// Columns that can be asked for and are not listed: with one task its name says nothing.
    private final Map<String, Key> unlisted = new LinkedHashMap<>();
    /// The rows that have a metric on a task of their own.
    private final Map<String, BitSet> own = new HashMap<>();
    /// The rows that have a metric on a task, aggregates included.
    private final Map<String, Map<String, BitSet>> tasks = new LinkedHashMap<>();
    private final List<TableRow> aggregates;

    private record Key(String metric, Optional<String> task) {
        boolean total() {
            return metric.endsWith(RunValues.SUM);
        }
    }

    /// @param rows what the table shows
    /// @param aggregates rows of the same configurations on aggregate tasks, reachable only by the task's name
    ColumnIndex(List<TableRow> rows, List<TableRow> aggregates) {
        this.aggregates = aggregates;
        collect(rows, (name, row) -> own.computeIfAbsent(name, _ -> new BitSet()).set(row));
        collect(aggregates, (_, _) -> {});
        listMetrics(false);
        tasks.forEach(this::listTasks);
        listMetrics(true);
    }

    private void listMetrics(boolean totals) {
        metrics.keySet().stream().map(name -> new Key(name, Optional.empty()))
                .filter(key -> key.total() == totals && own.containsKey(key.metric()))
                .forEach(key -> keys.putIfAbsent(key.metric(), key));
    }

    private void listTasks(String metric, Map<String, BitSet> on) {
        boolean listed = on.size() > 1 || !keys.containsKey(metric) && !metric.endsWith(RunValues.SUM);
        on.keySet().forEach(task -> (listed ? keys : unlisted).putIfAbsent(task + "/" + metric,
                new Key(metric, Optional.of(task))));
    }

    private void collect(List<TableRow> rows, ObjIntConsumer<String> heard) {
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).byTask().forEach((task, runs) -> runs.forEach(run -> run.forEach((name, value) -> {
                metrics.merge(name, value.metric(), ColumnIndex::better);
                tasks.computeIfAbsent(name, _ -> new LinkedHashMap<>()).computeIfAbsent(task, _ -> new BitSet())
                        .set(row);
                heard.accept(name, row);
            })));
        }
    }

    /// Of two descriptions of one metric the one that says which way is better.
    private static Metric better(Metric one, Metric other) {
        return one.direction().isEmpty() && other.direction().isPresent() ? other : one;
    }

    List<String> names() {
        return List.copyOf(keys.keySet());
    }

    boolean contains(String name) {
        return keys.containsKey(name) || unlisted.containsKey(name);
    }

    private Key key(String name) {
        return Objects.requireNonNull(keys.getOrDefault(name, unlisted.get(name)), name);
    }

    MetricMatch resolve(String typed, Function<String, MetricColumn> columns) {
        if (contains(typed)) {
            return new MetricMatch.One(columns.apply(typed));
        }
        var lower = typed.toLowerCase(Locale.ROOT);
        for (Predicate<String> matches : List.<Predicate<String>>of(name -> name.equalsIgnoreCase(typed),
                name -> withoutFilter(name).equals(typed), name -> withoutFilter(name).equalsIgnoreCase(lower))) {
            var found = Stream.concat(keys.keySet().stream(), unlisted.keySet().stream()).filter(matches).toList();
            if (found.size() == 1) {
                return new MetricMatch.One(columns.apply(found.getFirst()));
            }
            if (!found.isEmpty()) {
                return new MetricMatch.Several(found);
            }
        }
        return new MetricMatch.None(Nearest.to(typed, keys.keySet()));
    }

    /// The name without what follows the first comma of its metric (`acc,none` is `acc`), its `.sum` kept.
    private String withoutFilter(String name) {
        var key = key(name);
        var metric = key.metric();
        boolean total = key.total();
        var bare = total ? metric.substring(0, metric.length() - RunValues.SUM.length()) : metric;
        int comma = bare.indexOf(',');
        var base = (comma > 0 ? bare.substring(0, comma) : bare) + (total ? RunValues.SUM : "");
        return key.task().map(task -> task + "/" + base).orElse(base);
    }

    MetricColumn column(String name, List<TableRow> rows, Scope scope) {
        var key = key(name);
        var metric = metrics.get(key.metric());
        var averages = new Averages(metric.kind() == MetricKind.COST, scope.partialCost());
        int[] holding = rows(key).stream().toArray();
        var cells = IntStream.of(holding)
                .mapToObj(row -> cell(runs(key, rows, row), key.metric(), metric, averages, key.total(), scope.mean()))
                .toList();
        return new MetricColumn(name, metric, key.task(), key.total(), new Cells(rows.size(), holding, cells));
    }

    private BitSet rows(Key key) {
        return key.task().map(task -> tasks.get(key.metric()).get(task)).orElseGet(() -> own.get(key.metric()));
    }

    /// The runs of a row that a column looks at, by task.
    private Collection<List<Map<String, MetricValue>>> runs(Key key, List<TableRow> rows, int row) {
        var byTask = rows.get(row).byTask();
        if (key.task().isEmpty()) {
            return byTask.values();
        }
        var task = key.task().get();
        return List.of(byTask.containsKey(task) ? byTask.get(task) : aggregates.get(row).byTask().get(task));
    }

    private static Cell cell(Collection<List<Map<String, MetricValue>>> tasks, String name, Metric metric,
            Averages averages, boolean total, Mean mean) {
        var byTask = new ArrayList<Cell>();
        for (var runs : tasks) {
            var repeats = runs.stream().filter(run -> run.containsKey(name))
                    .map(run -> UnitConversion.cell(run.get(name), metric)).toList();
            if (!repeats.isEmpty()) {
                byTask.add(averages.ofRepeats(repeats));
            }
        }
        if (byTask.isEmpty()) {
            return Cell.unknown("not recorded");
        }
        if (total) {
            return averages.total(byTask);
        }
        return mean == Mean.MACRO ? averages.macro(byTask) : averages.micro(byTask);
    }
}
