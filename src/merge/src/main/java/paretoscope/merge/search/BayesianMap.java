package paretoscope.merge.search;

import java.util.List;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.surrogate.QuadraticTerms;
import paretoscope.merge.surrogate.SurrogateFit;

/// How Bayesian MAP shares its budget: half of it, or as many points as there are unknowns, by design; the rest in rounds
/// of (nearly) equal size, each drawn where the surrogates of all points before it err.
public record BayesianMap(Box box, Search.Bayesian search, int evaluations, List<Metric> metrics, long seed) {
    /// How many points the design has.
    public int first() {
        return Math.min(evaluations, Math.max(QuadraticTerms.count(box.dimensions()), (evaluations + 1) / 2));
    }

    /// The points of a round, counted from 0; none beyond the last.
    ///
    /// @param samples everything measured so far
    public List<Coefficients> round(int round, List<Sample> samples) {
        int rest = evaluations - first();
        int count = round >= search.rounds()
                ? 0
                : rest * (round + 1) / search.rounds() - rest * round / search.rounds();
        if (count == 0 || samples.isEmpty()) {
            return List.of();
        }
        var points = samples.stream().map(Sample::coefficients).toList();
        return new BayesianRound(box, search).draw(points, errors(samples), count, seed + round + 1);
    }

    /// The mean over the tasks of the squared error; tasks without a surrogate say nothing.
    private double[] errors(List<Sample> samples) {
        double[] errors = new double[samples.size()];
        for (int task = 0; task < metrics.size(); task++) {
            if (PredictedFront.fit(samples, metrics, task,
                    SurrogateFit::unjudged) instanceof SurrogateFit.Fitted fitted) {
                for (int i = 0; i < errors.length; i++) {
                    var sample = samples.get(i);
                    double error = fitted.surrogate().squaredError(sample.coefficients(), sample.values().get(task));
                    errors[i] += Double.isNaN(error) ? 0 : error / metrics.size();
                }
            }
        }
        return errors;
    }
}
