package paretoscope.ingest.hal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.RunSink;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.reading.BinomialError;
import paretoscope.ingest.reading.Epochs;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.Report;

/// Turns results into runs, and their lists of solved and unsolved tasks into attempts.
final class HalRuns {
    /// The share of the listed tasks that were solved goes by one of these names.
    private static final List<String> SHARES = List.of("accuracy", "success_rate");
    /// Its tasks are scored each in its own way, some by an error.
    private static final String MIXED = "mlagentbench";
    private static final Quantity FAILED_COST = Quantity.unknown("0 means that HAL could not find out the cost");

    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Set<String> keys = new HashSet<>();

    HalRuns(MetricCatalogue catalogue, RunSink sink, Report report) {
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
    }

    void add(HalResult result) {
        if (!keys.add(result.key())) {
            report.skipped(result.at(), "the run \"" + result.runId() + "\" stands here a second time");
            return;
        }
        var solved = solvedMetric(result);
        attempts(result, solved);
        sink.run(run(result));
    }

    private Run run(HalResult result) {
        var settings = new TreeMap<>(result.settings());
        if (!result.name().model().isBlank() && !result.name().agent().isBlank()) {
            settings.put("agent", result.name().agent());
        }
        var draft = Run.draft(result.key(), Configuration.of(result.model(), settings), Task.of(result.benchmark()))
                .status(RunStatus.COMPLETED).toolRunId(result.runId()).at(result.at()).usage(usage(result));
        IsoInstant.parse(result.date()).ifPresent(draft::started);
        var n = observations(result);
        n.ifPresent(draft::items);
        result.numbers().forEach((name, value) -> measure(draft, result, name, value, n));
        draft.measurement(new Measurement(Metric.cost("total_cost", Unit.USD), cost(result), Quantity.NOT_RECORDED,
                OptionalLong.empty(), result.at()));
        result.details().forEach(draft::detail);
        others(result).forEach(row -> row.usage().amounts().forEach((field, amount) -> draft
                .detail("usage." + row.model() + "." + field.key(), String.valueOf((long) amount.orNaN()))));
        return draft.run();
    }

    private static OptionalLong observations(HalResult result) {
        if (result.tasks() > 0) {
            return OptionalLong.of(result.tasks());
        }
        return count(result.numbers().getOrDefault("total_tasks", Quantity.NOT_RECORDED));
    }

    private static OptionalLong count(Quantity quantity) {
        return quantity instanceof Quantity.Finite(double value) && value >= 1 && value <= 1e9
                && value == Math.rint(value)
                        ? OptionalLong.of((long) value)
                        : OptionalLong.empty();
    }

    private void measure(RunDraft draft, HalResult result, String name, Quantity value, OptionalLong n) {
        if (name.startsWith("total_")) {
            draft.detail(name, value.isKnown() ? String.valueOf((long) value.orNaN()) : "");
            return;
        }
        var own = name.startsWith("accuracy_")
                ? count(result.numbers().getOrDefault("total_" + name.substring("accuracy_".length()),
                        Quantity.NOT_RECORDED))
                : SHARES.contains(name) ? n : OptionalLong.empty();
        boolean counted = own.isPresent() && BinomialError.isCounted(value, own.getAsLong(), 1);
        draft.measurement(new Measurement(metric(result, name, value), value,
                counted ? BinomialError.of(value, own, 1) : Quantity.NOT_RECORDED, own, result.at()));
    }

    private Metric metric(HalResult result, String name, Quantity value) {
        if (result.benchmark().equalsIgnoreCase(MIXED) && name.endsWith("_score")) {
            return FittingMetric.quality(name);
        }
        if (catalogue.find(name).isPresent()) {
            return FittingMetric.of(catalogue, name, name, value);
        }
        boolean refusals = name.contains("refusals");
        boolean share = value instanceof Quantity.Finite(double number) && number >= 0 && number <= 1;
        var metric = share ? Metric.share(name) : FittingMetric.quality(name).withDirection(Direction.HIGHER_IS_BETTER);
        // Whether refusing is good depends on what was asked.
        return refusals
                ? new Metric(name, metric.unit(), Optional.empty(), metric.range(), metric.kind())
                : metric;
    }

    private Usage usage(HalResult result) {
        var own = ModelTokens.own(result.tokens(), result.model());
        if (own.isEmpty() && !result.tokens().isEmpty()) {
            report.doubtful(result.at(), "none of the models that used tokens is clearly the agent's, \""
                    + result.model() + "\"; they are kept as details");
        }
        var usage = own.map(ModelTokens::usage).orElse(Usage.NOT_RECORDED);
        return usage.with(UsageField.COST_USD, cost(result));
    }

    private static List<ModelTokens> others(HalResult result) {
        var own = ModelTokens.own(result.tokens(), result.model());
        return result.tokens().stream().filter(row -> own.isEmpty() || row != own.get()).toList();
    }

    private static Quantity cost(HalResult result) {
        return result.cost() instanceof Quantity.Finite(double value) && value == 0 ? FAILED_COST : result.cost();
    }

    /// The metric of which the lists of tasks are the single observations.
    private Metric solvedMetric(HalResult result) {
        for (var name : SHARES) {
            var stated = result.numbers().get(name);
            if (stated instanceof Quantity.Finite(double value) && result.tasks() > 0
                    && Math.abs(value - (double) result.succeeded().size() / result.tasks()) < 1e-6) {
                return metric(result, name, stated);
            }
        }
        if (result.tasks() > 0 && SHARES.stream().anyMatch(result.numbers()::containsKey)) {
            report.doubtful(result.at(), "the run lists " + result.succeeded().size() + " solved of " + result.tasks()
                    + " tasks, which is not the accuracy it states");
        }
        return Metric.share("task_success");
    }

    private void attempts(HalResult result, Metric metric) {
        var epochs = new Epochs();
        result.succeeded().forEach(task -> attempt(result, metric, task, 1, epochs));
        result.failed().forEach(task -> attempt(result, metric, task, 0, epochs));
    }

    private void attempt(HalResult result, Metric metric, String task, double score, Epochs epochs) {
        if (task.isBlank()) {
            report.skipped(result.at(), "a task without a name");
            return;
        }
        var seconds = result.seconds().get(task);
        var usage = seconds == null ? Usage.NOT_RECORDED : Usage.NOT_RECORDED.with(UsageField.LATENCY_S, seconds);
        var at = Locator.entry(result.at().text(), new Locator("task " + task));
        sink.attempt(result.key(),
                Attempt.scored(task, epochs.next(task), Map.of(metric, Quantity.of(score)), usage, at));
    }
}
