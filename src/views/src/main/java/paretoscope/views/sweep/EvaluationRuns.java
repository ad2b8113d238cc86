package paretoscope.views.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import paretoscope.compute.job.Completion;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.RunSink;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.ItemResult;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskResult;
import paretoscope.merge.sweep.TaskSpec;

/// An evaluated merge as the workspace keeps it: one run per task, its model named after the sweep, the coefficients
/// among its settings, its answers as attempts.
record EvaluationRuns(SweepSpec spec) {
    private static final String METHOD = "merge method";
    private static final Metric GPU_SECONDS = Metric.cost("gpu_seconds", Unit.SECONDS);
    private static final Metric JOULES = Metric.cost("joules", new Unit("J"));

    void tell(MergeRequest request, EvaluationResult result, Completion completion, RunSink sink) {
        for (var task : spec.tasks()) {
            result.task(task.name()).ifPresent(found -> {
                sink.run(run(request, result, task, found, completion));
                found.items().forEach(item -> sink.attempt(task.name(), attempt(item, task.metric())));
            });
        }
    }

    /// The merged model's name and what makes it this one.
    Configuration configuration(MergeRequest request) {
        var settings = new TreeMap<String, String>();
        IntStream.range(0, spec.coefficients()).forEach(model -> settings.put(spec.models().get(model).name(),
                Double.toString(request.coefficients().get(model))));
        settings.put(METHOD, request.method().name());
        return new Configuration(spec.name(), settings);
    }

    private Run run(MergeRequest request, EvaluationResult result, TaskSpec task, TaskResult found,
            Completion completion) {
        double share = share(result, found);
        var draft = Run.draft(task.name(), configuration(request), Task.of(task.name())).status(RunStatus.COMPLETED)
                .toolRunId(completion.job().digest() + "/" + task.name()).started(completion.started())
                .completed(completion.started().plus(completion.took())).items(found.n())
                .usage(usage(result, share)).detail("device", result.device())
                .detail("merge method in full", request.method().toString());
        draft.measurement(measurement(task.metric(), found));
        cost(GPU_SECONDS, result.gpuSeconds(), share).ifPresent(draft::measurement);
        cost(JOULES, joules(result, completion), share).ifPresent(draft::measurement);
        return draft.run();
    }

    /// What of an evaluation's cost belongs to one of its tasks: by time where that was measured, else in equal parts.
    private static double share(EvaluationResult result, TaskResult task) {
        double all = result.tasks().stream().mapToDouble(TaskResult::seconds).sum();
        return all > 0 ? task.seconds() / all : 1.0 / result.tasks().size();
    }

    private Usage usage(EvaluationResult result, double share) {
        var usage = Usage.NOT_RECORDED.with(UsageField.WORKING_S, share * result.seconds());
        var usd = EvaluationCost.of(spec, result.seconds(), result.gpuSeconds(), result.joules()).usd();
        return usd.isEmpty() ? usage : usage.with(UsageField.COST_USD, share * usd.getAsDouble());
    }

    /// What the worker measured, else what was measured of its device meanwhile.
    static OptionalDouble joules(EvaluationResult result, Completion completion) {
        return result.joules().isPresent() ? result.joules() : completion.joules();
    }

    private static Optional<Measurement> cost(Metric metric, OptionalDouble amount, double share) {
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(Measurement.of(metric, Quantity.of(share * amount.getAsDouble()), Locator.WHOLE_FILE));
    }

    private static Measurement measurement(Metric metric, TaskResult found) {
        return new Measurement(metric, Quantity.of(found.value()), Quantity.NOT_RECORDED, OptionalLong.of(found.n()),
                Locator.WHOLE_FILE);
    }

    private static Attempt attempt(ItemResult item, Metric metric) {
        Map<Metric, Quantity> scores = new LinkedHashMap<>();
        item.score().ifPresent(score -> scores.put(metric, Quantity.of(score)));
        var margin = item.margin().isPresent() ? Quantity.of(item.margin().getAsDouble()) : Quantity.NOT_RECORDED;
        return new Attempt(item.id(), 1, "", scores, Usage.NOT_RECORDED, Optional.of(item.answer())
                .filter(answer -> !answer.isBlank()), margin, Optional.empty(), Map.of(), Locator.WHOLE_FILE);
    }
}
