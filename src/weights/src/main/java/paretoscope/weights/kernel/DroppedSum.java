package paretoscope.weights.kernel;

/// The base and the sum of what is left of the scaled task vectors: θ₀ + Σ cᵢτ̂ᵢ, taken as (1 − Σ wᵢ)θ₀ + Σ wᵢθᵢ over the
/// models kept at each place.
public record DroppedSum(double[] coefficients, Sparsity sparsity) implements Blend {
    public DroppedSum {
        coefficients = coefficients.clone();
    }

    @Override
    public boolean reads(int source) {
        return source == 0 || coefficients[source - 1] != 0;
    }

    @Override
    public void mix(Block block) {
        float[] base = block.sources[0];
        for (int lane = 0; lane < block.count; lane++) {
            block.merged[lane] = number(block, lane, base[lane]);
        }
    }

    private float number(Block block, int lane, float base) {
        double own = 1;
        double sum = 0;
        for (int model = 0; model < coefficients.length; model++) {
            float other = reads(model + 1) ? block.sources[model + 1][lane] : base;
            if (reads(model + 1) && sparsity.keeps(model, other - base, block.index(lane))) {
                double weight = coefficients[model] * sparsity.rescale();
                own -= weight;
                sum += weight * other;
            }
        }
        return own == 0 ? (float) sum : own == 1 && sum == 0 ? base : (float) (own * base + sum);
    }
}
