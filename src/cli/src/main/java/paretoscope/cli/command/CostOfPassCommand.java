package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.Assignments;
import paretoscope.cli.options.Numbers;
import paretoscope.cli.options.NamedColumns;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Role;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costofpass.CostOfPassQuery;
import paretoscope.views.costofpass.CostOfPassResult;
import paretoscope.views.costofpass.Estimate;
import paretoscope.views.costofpass.HumanPrices;
import paretoscope.views.costofpass.Releases;
import paretoscope.views.front.UnclearQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What a pass costs, and who provides it cheapest.
@Command(name = "cost-of-pass", description = "Show what a pass costs: pooled, and problem by problem with whoever is cheapest.")
public final class CostOfPassCommand extends ProjectCommand {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--quality", paramLabel = "METRIC", description = "The score that counts passes (default: the only one).")
    private @Nullable String quality;

    @Option(names = "--cost", paramLabel = "METRIC", description = "What an attempt cost (default: the only one).")
    private @Nullable String cost;

    @Option(names = "--human", split = ",", paramLabel = "USD|TASK=USD", description = "What a human expert asks per problem, everywhere or by task.")
    private List<String> human = new ArrayList<>();

    @Option(names = "--family", paramLabel = "COLUMN", description = "Which configurations belong together (default: each for itself).")
    private @Nullable String family;

    @Option(names = "--without", paramLabel = "FAMILY", description = "The frontier and its progress without this family; may be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--over-time", paramLabel = "COLUMN", description = "The column with release dates.")
    private @Nullable String overTime;

    @Option(names = "--resamples", paramLabel = "N", defaultValue = "10000", description = "Resamples of the problems behind the intervals (default: ${DEFAULT-VALUE}).")
    private int resamples = CostOfPassQuery.RESAMPLES;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Where resampling starts (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    protected NamedColumns named() {
        return new NamedColumns().and(Role.QUALITY, quality).and(Role.COST, cost).and(Role.GROUP, family)
                .and(Role.GROUP, overTime);
    }

    @Override
    protected Answer answer(Project project) throws WorkspaceException, UnclearQuestion {
        var query = new CostOfPassQuery(scope.scope(), Optional.ofNullable(quality), Optional.ofNullable(cost),
                prices(), Optional.ofNullable(family), without, Optional.ofNullable(overTime).map(Releases::ofColumn),
                Optional.empty(),
                Numbers.atLeastOne("--resamples", resamples), seed);
        var result = project.costOfPass().compute(query, Cancellation.NEVER);
        return new Answer(json(result), table(result), result.warnings());
    }

    private HumanPrices prices() {
        var everywhere = human.stream().filter(text -> text.lastIndexOf('=') < 1).toList();
        if (everywhere.size() > 1) {
            throw new WrongCall("--human takes one price for all tasks, got " + String.join(" and ", everywhere) + ".");
        }
        var byTask = Assignments.numbers("--human", human.stream().filter(text -> text.lastIndexOf('=') >= 1).toList());
        var all = everywhere.stream().mapToDouble(text -> Numbers.parse("--human", text)).findFirst();
        if (all.orElse(0) < 0 || byTask.values().stream().anyMatch(price -> price < 0)) {
            throw new WrongCall("--human takes prices that are not negative.");
        }
        return new HumanPrices(all.isPresent() ? OptionalDouble.of(all.getAsDouble()) : OptionalDouble.empty(), byTask);
    }

    private static ObjectNode json(CostOfPassResult result) {
        var json = JsonValues.object();
        json.put("quality", result.quality().name()).put("cost", result.cost().name());
        var pooled = json.putArray("pooled");
        for (var row : result.pooled()) {
            var node = pooled.addObject().put("label", row.label());
            node.set("accuracy", JsonValues.number(row.accuracy()));
            node.set("mean_cost", JsonValues.number(row.meanCost()));
            node.set("cost_of_pass", JsonValues.number(row.costOfPass().value()));
            node.set("interval", JsonValues.interval(row.costOfPass().interval()));
        }
        count(json, "problems", result.problems());
        count(json, "solved", result.solved());
        frontier(json.putObject("frontier"), result.frontier());
        if (!result.tasks().isEmpty()) {
            var tasks = json.putArray("tasks");
            result.tasks().forEach(task -> frontier(tasks.addObject().put("task", task.task())
                    .put("problems", task.problems()).put("solved", task.solved()).putObject("frontier"),
                    task.frontier()));
        }
        var essentialness = json.putArray("essentialness");
        for (var group : result.essentialness()) {
            var node = essentialness.addObject().put("family", group.name());
            estimate(node, "gain", group.gain());
            node.set("only_solved_by", JsonValues.texts(group.onlySolvedBy()));
        }
        var progress = json.putArray("progress");
        for (var release : result.progress()) {
            var node = progress.addObject().put("date", release.date().toString());
            node.set("entered", JsonValues.texts(release.entered()));
            estimate(node, "frontier", release.frontier());
            estimate(node, "relative_to_start", release.relativeToStart());
            estimate(node, "drop", release.drop());
        }
        result.halvingDays().ifPresent(days -> estimate(json, "halving_days", days));
        return json.put("resamples", result.resamples()).put("seed", result.seed());
    }

    private static void frontier(ObjectNode node, CostOfPassResult.Frontier frontier) {
        estimate(node, "models_only", frontier.modelsOnly());
        estimate(node, "with_human", frontier.withHuman());
        estimate(node, "models_share", frontier.modelsShare());
        estimate(node, "human_share", frontier.humanShare());
        estimate(node, "models_cost_share", frontier.modelsCostShare());
        estimate(node, "human_cost_share", frontier.humanCostShare());
    }

    private static void estimate(ObjectNode node, String key, Estimate estimate) {
        node.set(key, JsonValues.number(estimate.value()));
        node.set(key + "_interval", JsonValues.interval(estimate.interval()));
    }

    private static void count(ObjectNode node, String key, OptionalInt count) {
        if (count.isPresent()) {
            node.put(key, count.getAsInt());
        } else {
            node.putNull(key);
        }
    }

    private static TextTable table(CostOfPassResult result) {
        var table = new TextTable("label", "accuracy", "mean_cost", "cost_of_pass", "low", "high");
        for (var row : result.pooled()) {
            row(table, row.label(), row.accuracy().orNaN(), row.meanCost().orNaN(), row.costOfPass());
        }
        row(table, "frontier, models only", Double.NaN, Double.NaN, result.frontier().modelsOnly());
        row(table, "frontier, with human", Double.NaN, Double.NaN, result.frontier().withHuman());
        return table;
    }

    private static void row(TextTable table, String label, double accuracy, double cost, Estimate estimate) {
        table.row(Arrays.asList(label, accuracy, cost, estimate.value().orNaN(),
                estimate.interval().map(interval -> interval.lower()).orElse(Double.NaN),
                estimate.interval().map(interval -> interval.upper()).orElse(Double.NaN)));
    }
}
