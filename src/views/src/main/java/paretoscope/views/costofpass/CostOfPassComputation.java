package paretoscope.views.costofpass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import paretoscope.analysis.costofpass.CostFrontier;
import paretoscope.analysis.costofpass.CostProgress;
import paretoscope.analysis.costofpass.Essentialness;
import paretoscope.analysis.costofpass.HumanExpert;
import paretoscope.analysis.costofpass.PassRecords;
import paretoscope.analysis.pareto.Indices;
import paretoscope.analysis.uncertainty.RatioOfSums;
import paretoscope.analysis.uncertainty.Resampling;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.views.attempts.LoggedAttempts;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// The steps from attempts to a [CostOfPassResult]. Every number is collected first, so that one bootstrap serves all.
final class CostOfPassComputation {
    private static final String NONE_SOLVED = "no problem is solved";

    private final CostOfPassQuery query;
    private final ConfigurationTable table;
    private final MetricColumn quality;
    private final MetricColumn cost;
    private final LoggedAttempts attempts;
    private final ProblemCosts costs;
    private final PassRecords records;
    private final HumanExpert human;
    private final Map<String, BitSet> families;
    /// The rows that make the frontier: all but those the query does without.
    private final BitSet frontierRows;
    private final LaterEstimates later = new LaterEstimates();
    private final List<String> warnings;

    CostOfPassComputation(CostOfPassQuery query, ConfigurationTable table, MetricColumn quality, MetricColumn cost,
            LoggedAttempts attempts) throws UnclearQuestion {
        this.query = query;
        this.table = table;
        this.quality = quality;
        this.cost = cost;
        this.attempts = attempts;
        warnings = new ArrayList<>(table.warnings());
        costs = new ProblemCosts(attempts, query.scope());
        records = costs.records();
        for (var task : query.human().tasks()) {
            if (!costs.tasks().contains(task)) {
                throw new UnclearQuestion("A human is priced for \"" + task + "\", which is none of the tasks: "
                        + String.join(", ", costs.tasks()) + ".");
            }
        }
        human = costs.human(query.human());
        families = families();
        frontierRows = frontierRows();
    }

    CostOfPassResult result(Cancellation cancellation) throws UnclearQuestion {
        warn();
        var pooled = pooled();
        var frontier = frontier(records, human, later);
        var tasks = tasks(cancellation);
        var essentialness = essentialness();
        var progress = query.overTime().isPresent() ? Optional.of(progress()) : Optional.<Progress>empty();
        var techniques = techniques();
        cancellation.check();
        if (records.problems() > 0) {
            later.resample(Resampling.of(query.resamples(), query.seed()).cancelledBy(cancellation::requested));
        }
        return new CostOfPassResult(quality.metric(), cost.metric(), all(pooled),
                OptionalInt.of(records.problems()), OptionalInt.of(solved(records)), frontier.get(),
                all(tasks), all(essentialness), progress.map(found -> all(found.steps)).orElse(List.of()),
                progress.map(found -> found.halving.get()), all(techniques), query.resamples(), query.seed(), warnings);
    }

    private static <T> List<T> all(List<Supplier<T>> parts) {
        return parts.stream().map(Supplier::get).toList();
    }

    private List<Supplier<CostOfPassResult.Pooled>> pooled() {
        List<Supplier<CostOfPassResult.Pooled>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            var label = table.labels().get(row);
            if (costs.members().get(row)) {
                var pooled = later.of(records.pooled(row), "nothing was spent and nothing passed");
                rows.add(() -> new CostOfPassResult.Pooled(at, label, Quantity.of(records.accuracy(at).value()),
                        Quantity.of(records.meanCost(at).value()), pooled.get()));
            } else {
                var why = Quantity.unknown(costs.excluded().getOrDefault(row, "not recorded"));
                double whole = LoggedAttempts.whole(quality.metric());
                var accuracy = quality.value(row).isKnown()
                        ? Quantity.of(quality.value(row).orNaN() / whole)
                        : quality.value(row);
                rows.add(() -> new CostOfPassResult.Pooled(at, label, accuracy, why, Estimate.none(why)));
            }
        }
        return rows;
    }

    private Supplier<CostOfPassResult.Frontier> frontier(PassRecords of, HumanExpert expert,
            LaterEstimates estimates) {
        var alone = estimates.of(CostFrontier.of(of, frontierRows, HumanExpert.none(of.problems())).mean(),
                NONE_SOLVED);
        if (!query.human().given()) {
            var none = Estimate.undefined("no human is priced");
            return () -> new CostOfPassResult.Frontier(alone.get(), none, none, none, none, none);
        }
        var both = CostFrontier.of(of, frontierRows, expert);
        var mean = estimates.of(both.mean(), NONE_SOLVED);
        var share = estimates.of(both.modelsShare(), NONE_SOLVED);
        var rest = estimates.of(both.modelsShare().rest(), NONE_SOLVED);
        var money = estimates.of(both.modelsCostShare(), "nothing is paid");
        var restOfMoney = estimates.of(both.modelsCostShare().rest(), "nothing is paid");
        return () -> new CostOfPassResult.Frontier(alone.get(), mean.get(), share.get(), rest.get(), money.get(),
                restOfMoney.get());
    }

    private int solved(PassRecords of) {
        return CostFrontier.of(of, frontierRows, HumanExpert.none(of.problems())).solved();
    }

    private List<Supplier<CostOfPassResult.TaskFrontier>> tasks(Cancellation cancellation) {
        if (costs.tasks().size() < 2) {
            return List.of();
        }
        List<Supplier<CostOfPassResult.TaskFrontier>> tasks = new ArrayList<>();
        for (var task : costs.tasks()) {
            tasks.add(task(task, costs.of(task), cancellation));
        }
        return tasks;
    }

    /// A task's frontier with intervals from its own problems.
    private Supplier<CostOfPassResult.TaskFrontier> task(String name, ProblemCosts part, Cancellation cancellation) {
        var of = part.records();
        var own = new LaterEstimates();
        var frontier = frontier(of, part.human(query.human()), own);
        return () -> {
            own.resample(Resampling.of(query.resamples(), query.seed()).cancelledBy(cancellation::requested));
            return new CostOfPassResult.TaskFrontier(name, of.problems(), solved(of), frontier.get());
        };
    }

    private List<Supplier<CostOfPassResult.Family>> essentialness() {
        List<Supplier<CostOfPassResult.Family>> gains = new ArrayList<>();
        families.forEach((name, rows) -> {
            var found = Essentialness.of(records, costs.members(), rows, human);
            var gain = later.of(found.gain(), query.human().given()
                    ? "nothing is paid without it"
                    : "no problem is solved without it, or those that are cost nothing");
            gains.add(() -> new CostOfPassResult.Family(name, gain.get(), names(found.onlySolvedBy())));
        });
        return gains;
    }

    /// What each technique gains over the plain configurations; a family without attempts of either kind is left out.
    private List<Supplier<CostOfPassResult.Family>> techniques() throws UnclearQuestion {
        if (query.technique().isEmpty()) {
            return List.of();
        }
        var split = query.technique().get();
        var says = MetricNames.texts(table, split.column(), "tell techniques by");
        var rows = new LinkedHashMap<String, BitSet>();
        costs.members().stream().forEach(row -> rows.computeIfAbsent(says.get(row), _ -> new BitSet()).set(row));
        var plain = Optional.ofNullable(rows.remove(split.plain())).orElseThrow(() -> new UnclearQuestion(
                "No configuration's \"" + split.column() + "\" is \"" + split.plain() + "\"; there is "
                        + String.join(", ", rows.keySet()) + "."));
        List<Supplier<CostOfPassResult.Family>> gains = new ArrayList<>();
        rows.forEach((name, using) -> {
            var found = Essentialness.ofTechnique(records, plain, using, human);
            var gain = later.of(found.gain(), "nothing is paid without it");
            gains.add(() -> new CostOfPassResult.Family(name, gain.get(), names(found.onlySolvedBy())));
        });
        return gains;
    }

    private List<String> names(Indices problems) {
        return problems.stream().mapToObj(costs::name).toList();
    }

    private record Progress(List<Supplier<CostOfPassResult.Release>> steps, Supplier<Estimate> halving) {}

    private Progress progress() throws UnclearQuestion {
        double[] days = ReleaseDates.of(table, query.overTime().orElseThrow());
        var progress = CostProgress.of(records, frontierRows, days, human);
        var undated = frontierRows.stream().filter(row -> Double.isNaN(days[row])).mapToObj(table.labels()::get)
                .toList();
        if (!undated.isEmpty()) {
            warnings.add("Without a date, and so not part of the progress: " + String.join(", ", undated) + ".");
        }
        if (!progress.startIsHuman() && !progress.steps().isEmpty()) {
            warnings.add(
                    "Without a human for every problem, progress starts at the first release and is taken over the "
                            + progress.start().solved() + " problems solved then.");
        }
        List<Supplier<CostOfPassResult.Release>> steps = new ArrayList<>();
        for (var step : progress.steps()) {
            var entered = step.entered().stream().mapToObj(table.labels()::get).toList();
            var frontier = later.of(step.frontier(), NONE_SOLVED);
            var relative = later.of(step.relativeToStart(), NONE_SOLVED);
            var drop = later.of(step.drop(), NONE_SOLVED);
            steps.add(() -> new CostOfPassResult.Release(LocalDate.ofEpochDay((long) step.day()), entered,
                    frontier.get(), relative.get(), drop.get()));
        }
        return new Progress(steps, later.halving(progress));
    }

    private Map<String, BitSet> families() throws UnclearQuestion {
        var names = query.family().isPresent()
                ? MetricNames.texts(table, query.family().get(), "tell families by")
                : table.labels();
        var rows = new LinkedHashMap<String, BitSet>();
        costs.members().stream().forEach(row -> rows
                .computeIfAbsent(names.get(row).isEmpty() ? "–" : names.get(row), _ -> new BitSet()).set(row));
        return rows;
    }

    private BitSet frontierRows() throws UnclearQuestion {
        var rows = (BitSet) costs.members().clone();
        for (var name : query.without()) {
            var family = families.get(name);
            if (family == null) {
                throw new UnclearQuestion("There is no \"" + name + "\" to do without; there is "
                        + String.join(", ", families.keySet()) + ".");
            }
            rows.andNot(family);
        }
        return rows;
    }

    private void warn() {
        costs.excluded().forEach((row, why) -> {
            if (attempts.has(row)) {
                warnings.add("\"" + table.labels().get(row) + "\" has no cost-of-pass: " + why + ".");
            }
        });
        if (attempts.unscored() > 0) {
            warnings.add(attempts.unscored() + " attempts have no score and were not counted as tries.");
        }
        if (records.mostAttempts() == 1) {
            warnings.add("With one attempt per problem each is either passed or not, so a cost per problem is a rough "
                    + "guess.");
        }
        int unsolved = records.problems() - solved(records);
        if (unsolved > 0) {
            warnings.add("No model with a known cost solves " + unsolved + " of " + records.problems()
                    + " problems, so the frontier of "
                    + "the models alone is undefined there; it is given over the solved ones.");
        }
        if (costs.tasks().size() > 1) {
            warnings.add("The problems of " + costs.tasks().size() + " tasks count alike; each task's own frontier "
                    + "stands beside.");
        }
    }
}
