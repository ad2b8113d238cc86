package paretoscope.merge.evaluate;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Progress;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.ItemResult;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskResult;

/// Evaluates a sweep's merges inside the program, one after the other. Everything is opened and checked before the first.
///
/// It holds the parameters once, the data sets, and the outputs of one batch; the weights stay in their files.
public final class InProcessEvaluator implements AutoCloseable {
    private static final String DEVICE = "cpu";

    private final ModelWeights weights;
    private final OnnxNetwork network;
    private final List<ScoredTask> tasks;
    private final int batch;

    private InProcessEvaluator(ModelWeights weights, OnnxNetwork network, List<ScoredTask> tasks, int batch) {
        this.weights = weights;
        this.network = network;
        this.tasks = tasks;
        this.batch = batch;
    }

    /// @param more sources of data sets beside CSV, safetensors and Parquet
    /// @throws UnusableEvaluator when something of the sweep does not fit, with what and what to do
    public static InProcessEvaluator open(SweepSpec spec, List<DataSource> more) throws UnusableEvaluator {
        if (!(spec.evaluator() instanceof EvaluatorSpec.Onnx onnx)) {
            throw new UnusableEvaluator("Only ONNX networks are evaluated inside the program; choose another backend.");
        }
        var tasks = new DataSets(more).tasks(spec);
        var weights = ModelWeights.open(spec);
        try {
            var network = OnnxNetwork.open(spec.resolve(onnx.model()), onnx, weights);
            for (var task : tasks) {
                network.requireTakes(task.data(), task.spec().name());
            }
            return new InProcessEvaluator(weights, network, tasks, network.fixedBatch().orElse(onnx.batch()));
        } catch (UnusableEvaluator refused) {
            weights.close();
            throw refused;
        }
    }

    /// @param batchShare how much of the sweep's batch is taken at once, in (0, 1]
    /// @throws UnusableEvaluator when the network fails on an item
    /// @throws IllegalArgumentException for a merge that is none of the sweep's
    public EvaluationResult evaluate(MergeRequest request, double batchShare, Progress progress,
            Cancellation cancellation) throws UnusableEvaluator {
        long start = System.nanoTime();
        var plan = weights.plan(request.method(), request.coefficients().size());
        int size = network.fixedBatch().orElse((int) Math.max(1, Math.ceil(batch * batchShare)));
        var results = new ArrayList<TaskResult>();
        try (var session = network.merged(plan, request.coefficients().toArray())) {
            for (var task : tasks) {
                progress.report((double) results.size() / tasks.size(), task.spec().name());
                results.add(evaluate(session, task, size, cancellation));
            }
        } catch (OrtException failed) {
            throw new UnusableEvaluator("The network failed (" + OnnxNetwork.firstLine(failed) + ").", failed);
        }
        return new EvaluationResult(results, seconds(start), OptionalDouble.empty(), OptionalDouble.empty(), DEVICE);
    }

    private static TaskResult evaluate(OnnxNetwork.Session session, ScoredTask task, int batch,
            Cancellation cancellation) throws OrtException, UnusableEvaluator {
        long start = System.nanoTime();
        var data = task.data();
        var items = new ArrayList<ItemResult>(data.size());
        double sum = 0;
        for (int from = 0; from < data.size(); from += batch) {
            cancellation.check();
            float[][] outputs = session.outputs(data, from, Math.min(batch, data.size() - from));
            for (int i = 0; i < outputs.length; i++) {
                var item = item(task, from + i, outputs[i]);
                sum += item.score().orElse(Double.NaN);
                items.add(item);
            }
        }
        return new TaskResult(task.spec().name(), task.spec().metric().name(), sum / data.size(), data.size(), seconds(
                start), items);
    }

    private static ItemResult item(ScoredTask task, int index, float[] outputs) throws UnusableEvaluator {
        var data = task.data();
        double target = data.targets()[index];
        boolean fits = task.scoring().classifies() ? target < outputs.length : outputs.length == 1;
        if (!fits) {
            throw new UnusableEvaluator("Task \"" + task.spec().name() + "\", item " + data.ids().get(index)
                    + ": the network has " + outputs.length + " outputs, which do not go with the target " + target
                    + ".");
        }
        return task.scoring().item(data.ids().get(index), outputs, target);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        network.close();
        weights.close();
    }
}
