package paretoscope.weights.kernel;

import java.util.Arrays;

/// Σ wᵢ θᵢ over the base and the models. Sources of weight zero are left out, so that a single weight of 1 gives its
/// source back to the bit, infinities and NaN elsewhere notwithstanding.
///
/// @param wide whether to add up in double precision, so that the result is the float nearest to the sum; in single
///         precision the error stays far below what 16-bit formats can show
public record WeightedSum(double[] weights, boolean wide) implements Blend {
    public WeightedSum {
        weights = weights.clone();
    }

    @Override
    public boolean reads(int source) {
        return weights[source] != 0;
    }

    @Override
    public void mix(Block block) {
        if (wide) {
            mixWide(block);
        } else {
            mixNarrow(block);
        }
    }

    private void mixNarrow(Block block) {
        boolean begun = false;
        for (int source = 0; source < weights.length; source++) {
            if (reads(source) && begun) {
                add(block.sources[source], (float) weights[source], block.merged, block.count);
            } else if (reads(source)) {
                scale(block.sources[source], (float) weights[source], block.merged, block.count);
                begun = true;
            }
        }
        if (!begun) {
            Arrays.fill(block.merged, 0);
        }
    }

    private void mixWide(Block block) {
        boolean begun = false;
        for (int source = 0; source < weights.length; source++) {
            if (reads(source) && begun) {
                add(block.sources[source], weights[source], block.sum, block.count);
            } else if (reads(source)) {
                scale(block.sources[source], weights[source], block.sum, block.count);
                begun = true;
            }
        }
        if (!begun) {
            Arrays.fill(block.sum, 0);
        }
        round(block.sum, block.merged, block.count);
    }

    private static void scale(float[] from, float weight, float[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = weight * from[i];
        }
    }

    private static void add(float[] from, float weight, float[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] += weight * from[i];
        }
    }

    private static void scale(float[] from, double weight, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = weight * from[i];
        }
    }

    private static void add(float[] from, double weight, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] += weight * from[i];
        }
    }

    private static void round(double[] from, float[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = (float) from[i];
        }
    }
}
