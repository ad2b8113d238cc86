package paretoscope.merge.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.merge.sweep.Baseline;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.weights.MergeMethod;
import paretoscope.weights.MergePlan;
import paretoscope.weights.UnmergeableModels;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.UnreadableWeights;
import paretoscope.weights.tensor.TensorInfo;

/// The opened weights of a sweep, and a checked plan for each method it uses.
final class ModelWeights implements AutoCloseable {
    private final List<Checkpoint> open = new ArrayList<>();
    private final Map<MergeMethod, MergePlan> plans = new HashMap<>();

    private ModelWeights() {}

    /// @throws UnusableEvaluator when a file cannot be read, or the models do not fit each other
    static ModelWeights open(SweepSpec spec) throws UnusableEvaluator {
        var weights = new ModelWeights();
        try {
            weights.openAll(spec);
            return weights;
        } catch (UnreadableWeights | UnmergeableModels refused) {
            weights.close();
            throw new UnusableEvaluator(refused.getMessage(), refused);
        } catch (IOException failed) {
            weights.close();
            throw new UnusableEvaluator("The weights cannot be read (" + failed.getMessage() + ").", failed);
        }
    }

    private void openAll(SweepSpec spec) throws UnreadableWeights, UnmergeableModels, IOException {
        open.add(Checkpoint.open(spec.resolve(spec.base())));
        for (var model : spec.models()) {
            open.add(Checkpoint.open(spec.resolve(model.weights())));
        }
        plan(spec.method());
        for (Baseline baseline : spec.baselines()) {
            plan(baseline.method());
        }
    }

    private void plan(MergeMethod method) throws UnmergeableModels {
        if (!plans.containsKey(method)) {
            plans.put(method, MergePlan.of(open.getFirst(), open.subList(1, open.size()), method));
        }
    }

    /// @throws IllegalArgumentException for a method that the sweep does not use
    MergePlan plan(MergeMethod method, int coefficients) {
        var plan = plans.get(method);
        if (plan == null || plan.coefficients() != coefficients) {
            throw new IllegalArgumentException("the sweep merges " + (open.size() - 1) + " models, and not by "
                    + method.name());
        }
        return plan;
    }

    /// The tensors that are merged.
    List<TensorInfo> merged() {
        return open.getFirst().tensors().values().stream().filter(tensor -> tensor.dtype().format().isPresent())
                .toList();
    }

    @Override
    public void close() {
        open.forEach(Checkpoint::close);
    }
}
