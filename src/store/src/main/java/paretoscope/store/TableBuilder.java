package paretoscope.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paretoscope.eval.Configuration;

/// Makes a table of configurations from the runs in scope.
final class TableBuilder {
    private final Workspace workspace;
    private final KnownRuns.State state;
    private final Scope scope;
    private final List<String> warnings = new ArrayList<>();

    TableBuilder(Workspace workspace, KnownRuns.State state, Scope scope) {
        this.workspace = workspace;
        this.state = state;
        this.scope = scope;
    }

    ConfigurationTable build(List<KnownRun> own) throws WorkspaceException {
        var loans = workspace.lending().loans(state.joins(), LentRuns.offers(own));
        var runs = LentRuns.of(own, loans);
        warnings.addAll(loans.sentences());
        boolean onlyAggregates = runs.stream().allMatch(run -> run.stored().task().aggregate());
        var counted = runs.stream().filter(run -> onlyAggregates || countsInMeans(run)).toList();
        var apart = runs.stream().filter(run -> !onlyAggregates && !countsInMeans(run)).toList();
        var grouped = byConfiguration(runs, counted);
        Map<Long, List<AttemptSum>> common = Map.of();
        if (scope.items() == Items.COMMON) {
            counted = onCommonTasks(grouped, counted);
            common = new CommonItems(workspace, grouped).sums(counted, state);
        }
        var rows = filled(runs, counted, common);
        var aside = filled(runs, apart, Map.of());
        return new ConfigurationTable(rows, new ColumnIndex(rows, aside), warnings, List.copyOf(grouped.values()),
                scope, state);
    }

    /// An aggregate takes part only when it is asked for by name.
    private boolean countsInMeans(KnownRun run) {
        return !run.stored().task().aggregate() || scope.tasks().contains(run.task());
    }

    private static Map<Configuration, List<KnownRun>> byConfiguration(List<KnownRun> all, List<KnownRun> counted) {
        var grouped = new LinkedHashMap<Configuration, List<KnownRun>>();
        all.forEach(run -> grouped.computeIfAbsent(run.configuration(), _ -> new ArrayList<>()));
        counted.forEach(run -> grouped.get(run.configuration()).add(run));
        return grouped;
    }

    private List<KnownRun> onCommonTasks(Map<Configuration, List<KnownRun>> grouped, List<KnownRun> counted) {
        Set<String> common = new LinkedHashSet<>(counted.stream().map(KnownRun::task).toList());
        grouped.values().stream().filter(runs -> !runs.isEmpty())
                .forEach(runs -> common.retainAll(runs.stream().map(KnownRun::task).toList()));
        if (common.isEmpty() && !counted.isEmpty()) {
            warnings.add("there is no task that all configurations were evaluated on");
        }
        return counted.stream().filter(run -> common.contains(run.task())).toList();
    }

    /// A row for every configuration, with the values of the runs given.
    private List<TableRow> filled(List<KnownRun> all, List<KnownRun> runs, Map<Long, List<AttemptSum>> common) {
        var rows = new LinkedHashMap<Configuration, TableRow>();
        all.forEach(run -> rows.computeIfAbsent(run.configuration(),
                configuration -> new TableRow(configuration, run.appearance())));
        for (var run : runs) {
            var own = scope.items() == Items.COMMON && run.stored().attempts() > 0;
            var sums = own ? common.getOrDefault(run.stored().version(), List.of()) : run.stored().sums();
            var values = new RunValues(own ? CommonItems.withoutStated(run, sums) : run, sums, scope.partialCost(),
                    state::meaning);
            rows.get(run.configuration()).add(run, FormulaValues.with(state.formulas(), run, values.all()));
        }
        return List.copyOf(rows.values());
    }
}
