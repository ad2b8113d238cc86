package paretoscope.views.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import paretoscope.merge.sweep.Baseline;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.weights.MergeMethod;
import paretoscope.weights.MergePlan;
import paretoscope.weights.UnmergeableModels;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.UnreadableWeights;
import paretoscope.weights.tensor.TensorInfo;

/// A sweep's checkpoints, opened together.
record MergeableModels(Checkpoint base, List<Checkpoint> models) implements AutoCloseable {
    static MergeableModels open(SweepSpec spec) throws UnreadableWeights, IOException {
        var opened = new ArrayList<Checkpoint>();
        boolean complete = false;
        try {
            opened.add(Checkpoint.open(spec.resolve(spec.base())));
            for (var model : spec.models()) {
                opened.add(Checkpoint.open(spec.resolve(model.weights())));
            }
            complete = true;
            return new MergeableModels(opened.getFirst(), List.copyOf(opened.subList(1, opened.size())));
        } finally {
            if (!complete) {
                opened.forEach(Checkpoint::close);
            }
        }
    }

    /// The sweep's own method and its baselines'.
    static SequencedSet<MergeMethod> methods(SweepSpec spec) {
        var methods = new LinkedHashSet<>(List.of(spec.method()));
        spec.baselines().stream().map(Baseline::method).forEach(methods::add);
        return methods;
    }

    /// How to merge them, or everything that stands against it.
    MergePlan plan(MergeMethod method) throws SweepTrouble {
        try {
            return MergePlan.of(base, models, method);
        } catch (UnmergeableModels unmergeable) {
            throw SweepTrouble.asked(unmergeable.getMessage(), unmergeable);
        }
    }

    /// The size of one model.
    long bytes() {
        return base.tensors().values().stream().mapToLong(TensorInfo::bytes).sum();
    }

    @Override
    public void close() {
        base.close();
        models.forEach(Checkpoint::close);
    }
}
