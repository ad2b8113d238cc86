package paretoscope.views.sweep;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.ItemResult;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskResult;
import paretoscope.merge.sweep.UnreadableSweep;

/// Stands in for an evaluator: task i is best where coefficient i is 1 and the others 0. Counts what it was asked.
final class Quadratics implements Backend {
    private final SweepSpec spec;
    private final Map<JobId, Integer> asked = new ConcurrentHashMap<>();

    Quadratics(SweepSpec spec) {
        this.spec = spec;
    }

    static Device device(int number) {
        return new Device("test:" + number, DeviceKind.CPU, "a test", "", OptionalLong.empty(), OptionalLong.empty());
    }

    /// How often each job was evaluated.
    Map<JobId, Integer> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public String name() {
        return "quadratics";
    }

    @Override
    public Worker open(Device device, Cancellation cancellation) {
        return new Worker() {
            @Override
            public byte[] evaluate(Assignment assignment, Progress progress, Cancellation cancelled)
                    throws WorkerFailure {
                cancelled.check();
                asked.merge(assignment.job().id(), 1, Integer::sum);
                try {
                    return EvaluationResultJson.write(result(MergeRequest.read(assignment.job().payload())));
                } catch (UnreadableSweep wrong) {
                    throw new WorkerFailure(new JobFailure.Rejected(wrong.getMessage()));
                }
            }

            @Override
            public void close() {}
        };
    }

    private EvaluationResult result(MergeRequest request) {
        double[] c = request.coefficients().toArray();
        var tasks = IntStream.range(0, c.length).mapToObj(task -> {
            double loss = 0;
            for (int i = 0; i < c.length; i++) {
                loss += Math.pow(c[i] - (i == task ? 1 : 0), 2);
            }
            double value = 0.9 - 0.2 * loss;
            return new TaskResult(spec.tasks().get(task).name(), "accuracy", value, 1, 0.5,
                    List.of(new ItemResult("7", "3", "3", OptionalDouble.of(value), OptionalDouble.of(2))));
        }).toList();
        return new EvaluationResult(tasks, 1.5, OptionalDouble.empty(), OptionalDouble.of(30), "test");
    }
}
