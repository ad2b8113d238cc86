package paretoscope.merge.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paretoscope.eval.Metric;

/// What each task is worth to the user. The weights are brought to length 1.
///
/// @param weights one per task, none negative, one of them above 0
public record Preference(List<Double> weights) {
    public Preference {
        double squares = weights.stream().mapToDouble(weight -> weight * weight).sum();
        if (!(squares > 0) || Double.isInfinite(squares) || !weights.stream().allMatch(weight -> weight >= 0)) {
            throw new IllegalArgumentException("weights are not negative, and one of them is above 0; got " + weights);
        }
        double length = Math.sqrt(squares);
        weights = weights.stream().map(weight -> weight / length).toList();
    }

    /// The same weight for every task.
    public static Preference equal(int tasks) {
        return new Preference(Collections.nCopies(tasks, 1.0));
    }

    /// Σ wᵢ · metricᵢ, where a metric that is better when lower counts negatively.
    public double worth(List<Double> values, List<Metric> metrics) {
        double sum = 0;
        for (int task = 0; task < weights.size(); task++) {
            sum -= weights.get(task) * TaskValues.sign(metrics.get(task)) * values.get(task);
        }
        return sum;
    }

    /// The point of greatest worth, of equal ones the first; none where no point has all its values.
    public <P> Optional<P> pick(List<P> points, Function<P, List<Double>> values, List<Metric> metrics) {
        P best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (P point : points) {
            double worth = worth(values.apply(point), metrics);
            if (worth > most) {
                most = worth;
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }
}
