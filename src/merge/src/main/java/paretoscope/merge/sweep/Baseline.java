package paretoscope.merge.sweep;

import java.util.Arrays;
import java.util.List;
import paretoscope.weights.MergeMethod;

/// Merges to draw beside the front: one method with the same coefficient λ for every model, over several λ.
public record Baseline(MergeMethod method, List<Double> scales) {
    public Baseline {
        scales = List.copyOf(scales);
        if (scales.isEmpty() || !scales.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a baseline needs one or more finite scales, got " + scales);
        }
    }

    public static Baseline of(MergeMethod method, double... scales) {
        return new Baseline(method, Arrays.stream(scales).boxed().toList());
    }
}
