package paretoscope.merge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;

/// NSGA-III on true evaluations. The search is run again from its start whenever something has become known, and stops
/// where it needs a value that is not: so it can be taken up again at any time, and costs nothing but seconds.
///
/// @param first the first generation, from the design
/// @param evaluations how many in all
/// @param measured values of every task, by coefficients
/// @param ended everything that need not be asked again; what was set aside counts as the worst there is
public record DirectSearch(Box box, List<Coefficients> first, int evaluations, List<Metric> metrics, long seed,
        Map<Coefficients, List<Double>> measured, Set<Coefficients> ended) {

    /// What is not known yet of the next generation; none when the budget is used up.
    public List<Coefficients> next() {
        int left = evaluations - ended.size();
        if (left <= 0) {
            return List.of();
        }
        var missing = NsgaThree.unknownGeneration(box, new Known(metrics.size(), values()), first, evaluations / first
                .size() + 1, seed);
        return List.copyOf(missing.subList(0, Math.min(left, missing.size())));
    }

    private Map<Coefficients, double[]> values() {
        var values = new HashMap<Coefficients, double[]>();
        for (var point : ended) {
            double[] row = new double[metrics.size()];
            var found = measured.get(point);
            for (int task = 0; task < row.length; task++) {
                double value = found == null ? Double.NaN : TaskValues.sign(metrics.get(task)) * found.get(task);
                row[task] = Double.isNaN(value) ? Double.MAX_VALUE : value;
            }
            values.put(point, row);
        }
        return values;
    }
}
