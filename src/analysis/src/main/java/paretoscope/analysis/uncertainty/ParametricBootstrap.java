package paretoscope.analysis.uncertainty;

import java.util.SplittableRandom;
import paretoscope.analysis.pareto.PointSet;

/// A bootstrap from aggregates: each value is drawn from a normal distribution around the value reported, with its
/// standard error (Efron & Tibshirani 1993, section 6.5). It takes values to be independent of each other, which paired
/// items are not, so it tends to call fronts less sure than they are; show it as [BootstrapKind#PARAMETRIC].
public final class ParametricBootstrap {
    private ParametricBootstrap() {}

    /// @param standardErrors by objective and configuration; NaN where none is known, and that value is then held fixed:
    ///         say so, it is not the same as being sure
    /// @throws java.util.concurrent.CancellationException when the plan is cancelled
    public static UncertainFront of(PointSet values, double[][] standardErrors, Resampling plan) {
        double[] errors = flat(values, standardErrors);
        Replicates replicates = new Replicates(values.senses(), plan.resamples());
        Workers.run(plan, () -> (from, to) -> {
            for (int replicate = from; replicate < to; replicate++) {
                replicates.put(replicate, draw(values, errors, ReplicateRandom.of(plan.seed(), replicate)));
            }
        });
        return new UncertainFront(BootstrapKind.PARAMETRIC, plan, values, replicates);
    }

    private static double[] draw(PointSet values, double[] errors, SplittableRandom random) {
        double[] drawn = new double[errors.length];
        for (int at = 0; at < drawn.length; at++) {
            double value = values.value(at / values.objectives(), at % values.objectives());
            // Drawn even where no error is known, so that learning one error moves no other value.
            double deviation = random.nextGaussian();
            drawn[at] = Double.isNaN(errors[at]) ? value : value + deviation * errors[at];
        }
        return drawn;
    }

    private static double[] flat(PointSet values, double[][] standardErrors) {
        int objectives = values.objectives();
        double[] flat = new double[values.size() * objectives];
        if (standardErrors.length != objectives) {
            throw new IllegalArgumentException(
                    "errors for " + standardErrors.length + " of " + objectives + " objectives");
        }
        for (int at = 0; at < flat.length; at++) {
            flat[at] = standardErrors[at % objectives][at / objectives];
            if (flat[at] < 0 || Double.isInfinite(flat[at])) {
                throw new IllegalArgumentException("a standard error must be at least 0, was " + flat[at]);
            }
        }
        return flat;
    }
}
