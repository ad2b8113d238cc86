package paretoscope.weights.kernel;

/// The base and the mean of those scaled task vectors that agree with the elected sign (Yadav et al. 2023, §3).
///
/// With vᵢ = cᵢτ̂ᵢ the sign of Σ vᵢ is elected; the vᵢ of that sign are averaged. Vectors that are zero at a place have no
/// say there; where the sum is zero the base stays.
public record ElectedMean(double[] coefficients, Sparsity sparsity) implements Blend {
    public ElectedMean {
        coefficients = coefficients.clone();
    }

    @Override
    public boolean reads(int source) {
        return source == 0 || coefficients[source - 1] != 0;
    }

    @Override
    public void mix(Block block) {
        var votes = new double[coefficients.length];
        for (int lane = 0; lane < block.count; lane++) {
            double elected = vote(block, lane, votes);
            block.merged[lane] = elected == 0 ? block.sources[0][lane] : mean(block, lane, votes, elected);
        }
    }

    /// Fills in what every vector says at one place and returns the sum.
    private double vote(Block block, int lane, double[] votes) {
        float base = block.sources[0][lane];
        double sum = 0;
        for (int model = 0; model < votes.length; model++) {
            float change = reads(model + 1) ? block.sources[model + 1][lane] - base : 0;
            boolean kept = change != 0 && sparsity.keeps(model, change, block.index(lane));
            votes[model] = kept ? coefficients[model] * sparsity.rescale() * change : 0;
            sum += votes[model];
        }
        return sum;
    }

    private float mean(Block block, int lane, double[] votes, double elected) {
        int agreeing = 0;
        for (double vote : votes) {
            agreeing += agrees(vote, elected) ? 1 : 0;
        }
        double own = 1;
        double sum = 0;
        for (int model = 0; model < votes.length; model++) {
            if (agrees(votes[model], elected)) {
                double weight = coefficients[model] * sparsity.rescale() / agreeing;
                own -= weight;
                sum += weight * block.sources[model + 1][lane];
            }
        }
        return (float) (own == 0 ? sum : own * block.sources[0][lane] + sum);
    }

    /// A NaN agrees with everything, so that it comes through.
    private static boolean agrees(double vote, double elected) {
        return vote != 0 && Math.signum(vote) == Math.signum(elected) || Double.isNaN(vote);
    }
}
