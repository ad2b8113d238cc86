package paretoscope.views.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.local.CommandEnd;
import paretoscope.eval.Attempt;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.ItemResult;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskResult;
import paretoscope.merge.sweep.TaskSpec;
import paretoscope.store.RunRow;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.imports.ImportListener;
import paretoscope.views.imports.ImportService;

/// What a harness wrote, read by the importers: for each of the sweep's tasks the run of that task, the value of its
/// metric, and its attempts.
record HarnessResults(SweepSpec spec) {
    private static final int MOST_ITEMS = 10_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /// @param end of the command that wrote them; what it took is what the evaluation took
    EvaluationResult of(List<Path> files, CommandEnd end) throws SweepTrouble {
        try (var workspace = Workspace.inMemory()) {
            var report = new ImportService(workspace, () -> {}).importAll(files.stream().map(Path::toString).toList(),
                    ReadOptions.defaults(), ImportListener.SILENT, Cancellation.NEVER);
            if (report.refusal().isPresent()) {
                throw SweepTrouble.asked(report.refusal().get());
            }
            var tasks = new ArrayList<TaskResult>();
            for (var task : spec.tasks()) {
                tasks.add(task(workspace, task));
            }
            double seconds = end.took().toNanos() / NANOS_PER_SECOND;
            boolean graphics = end.device().kind() != DeviceKind.CPU;
            return new EvaluationResult(tasks, seconds, graphics ? OptionalDouble.of(seconds) : OptionalDouble.empty(),
                    OptionalDouble.empty(), end.device().id());
        } catch (WorkspaceException failed) {
            throw SweepTrouble.failed(failed.getMessage(), failed);
        }
    }

    private static TaskResult task(Workspace workspace, TaskSpec task) throws WorkspaceException, SweepTrouble {
        var runs = workspace.runs(Scope.all());
        var run = runs.stream().filter(row -> row.task().name().equals(task.name())).findFirst()
                .orElseThrow(() -> SweepTrouble.asked("The results hold no task \"" + task.name() + "\", only "
                        + String.join(", ", runs.stream().map(row -> row.task().name()).distinct().toList()) + "."));
        var metric = metric(run, task);
        var items = new ArrayList<ItemResult>();
        for (var row : workspace.attempts(run.id(), 0, MOST_ITEMS)) {
            items.add(item(row.attempt(), metric));
        }
        double seconds = run.usage().get(UsageField.LATENCY_S).orNaN();
        return new TaskResult(task.name(), task.metric().name(), run.metrics().get(metric).value().orNaN(),
                run.n().orElse(items.size()), seconds, items);
    }

    /// The metric by its own name, or by what stands before a comma in it, as `acc` in `acc,none`.
    private static String metric(RunRow run, TaskSpec task) throws SweepTrouble {
        var wanted = task.metric().name();
        return Optional.of(wanted).filter(run.metrics()::containsKey)
                .or(() -> run.metrics().keySet().stream().filter(name -> name.startsWith(wanted + ",")).findFirst())
                .orElseThrow(
                        () -> SweepTrouble.asked("The results of \"" + task.name() + "\" hold no metric \"" + wanted
                                + "\", only " + String.join(", ", run.metrics().keySet()) + "."));
    }

    private static ItemResult item(Attempt attempt, String metric) {
        var score = attempt.scores().entrySet().stream().filter(one -> one.getKey().name().equals(metric))
                .map(one -> one.getValue()).filter(Quantity::isKnown).findFirst();
        return new ItemResult(attempt.item(), attempt.answer().orElse(""), "", score.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(score.get().orNaN()), OptionalDouble.empty());
    }
}
