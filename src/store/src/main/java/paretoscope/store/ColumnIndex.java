package paretoscope.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final List<TableRow> aggregates;

    private record Key(String metric, Optional<String> task) {}

    /// @param rows what the table shows
    /// @param aggregates rows of the same configurations on aggregate tasks, reachable only by the task's name
    ColumnIndex(List<TableRow> rows, List<TableRow> aggregates) {
        this.aggregates = aggregates;
        var tasks = new LinkedHashMap<String, Set<String>>();
        collect(rows, tasks);
        collect(aggregates, tasks);
        for (var name : metrics.keySet()) {
            if (!name.endsWith(RunValues.SUM) && onOwnTasks(rows, name)) {
                keys.put(name, new Key(name, Optional.empty()));
            }
        }
        tasks.forEach((metric, on) -> {
            if (on.size() > 1 || !keys.containsKey(metric) && !metric.endsWith(RunValues.SUM)) {
                on.forEach(task -> keys.putIfAbsent(task + "/" + metric, new Key(metric, Optional.of(task))));
            } else {
                on.forEach(task -> unlisted.putIfAbsent(task + "/" + metric, new Key(metric, Optional.of(task))));
            }
        });
        for (var name : metrics.keySet()) {
            if (name.endsWith(RunValues.SUM) && onOwnTasks(rows, name)) {
                keys.putIfAbsent(name, new Key(name, Optional.empty()));
            }
        }
    }

    private void collect(List<TableRow> rows, Map<String, Set<String>> tasks) {
        for (var row : rows) {
            row.byTask().forEach((task, runs) -> runs.forEach(run -> run.forEach((name, value) -> {
                metrics.merge(name, value.metric(), ColumnIndex::better);
                tasks.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(task);
            })));
        }
    }

    private static boolean onOwnTasks(List<TableRow> rows, String name) {
        return rows.stream().flatMap(row -> row.byTask().values().stream()).flatMap(List::stream)
                .anyMatch(run -> run.containsKey(name));
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
        boolean total = metric.endsWith(RunValues.SUM);
        var bare = total ? metric.substring(0, metric.length() - RunValues.SUM.length()) : metric;
        int comma = bare.indexOf(',');
        var base = (comma > 0 ? bare.substring(0, comma) : bare) + (total ? RunValues.SUM : "");
        return key.task().map(task -> task + "/" + base).orElse(base);
    }

    MetricColumn column(String name, List<TableRow> rows, Scope scope) {
        var key = key(name);
        var metric = metrics.get(key.metric());
        boolean total = key.metric().endsWith(RunValues.SUM);
        var averages = new Averages(metric.kind() == MetricKind.COST, scope.partialCost());
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < rows.size(); i++) {
            var tasks = new LinkedHashMap<>(rows.get(i).byTask());
            if (key.task().isPresent()) {
                aggregates.get(i).byTask().forEach(tasks::putIfAbsent);
                tasks.keySet().retainAll(Set.of(key.task().get()));
            }
            cells.add(cell(tasks, key.metric(), metric, averages, total, scope.mean()));
        }
        return new MetricColumn(name, metric, key.task(), total, cells);
    }

    private static Cell cell(Map<String, List<Map<String, MetricValue>>> tasks, String name, Metric metric,
            Averages averages, boolean total, Mean mean) {
        var byTask = new ArrayList<Cell>();
        for (var runs : tasks.values()) {
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
