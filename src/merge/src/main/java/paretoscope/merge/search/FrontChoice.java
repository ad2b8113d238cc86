package paretoscope.merge.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import paretoscope.analysis.pareto.Hypervolume;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.eval.Metric;

/// Which points of a predicted front are worth an evaluation: one after the other the one that adds most to the
/// hypervolume of what is measured and chosen so far, taking the prediction for true. With many tasks, where that is
/// dear, the one farthest from all others.
public final class FrontChoice {
    private static final int MOST_OBJECTIVES_BY_VOLUME = 4;
    /// How far beyond the worst values the reference point lies, as a share of the range, so that extremes count.
    private static final double MARGIN = 0.1;

    private final List<Metric> metrics;
    private final List<FrontPoint> candidates;
    private final List<List<Double>> taken = new ArrayList<>();
    private final double[] worst;
    private final double[] range;

    private FrontChoice(List<Metric> metrics, List<FrontPoint> candidates, List<List<Double>> measured) {
        this.metrics = metrics;
        this.candidates = new ArrayList<>(candidates);
        taken.addAll(measured);
        var all = new ArrayList<>(measured);
        candidates.forEach(candidate -> all.add(candidate.values()));
        worst = TaskValues.points(metrics, all).worst();
        range = range(all);
    }

    /// @param measured what is known already; its coefficients are not chosen again
    public static List<FrontPoint> of(List<FrontPoint> predicted, List<Sample> measured, List<Metric> metrics,
            int count) {
        var known = new HashSet<>(measured.stream().map(Sample::coefficients).toList());
        var candidates = predicted.stream().filter(point -> !known.contains(point.coefficients())).toList();
        var values = measured.stream().map(Sample::values).filter(
                row -> row.stream().allMatch(Double::isFinite)).toList();
        return new FrontChoice(metrics, candidates, values).choose(count);
    }

    private List<FrontPoint> choose(int count) {
        var chosen = new ArrayList<FrontPoint>();
        while (chosen.size() < count && !candidates.isEmpty()) {
            var next = candidates.remove(best());
            chosen.add(next);
            taken.add(next.values());
        }
        return chosen;
    }

    private int best() {
        int best = -1;
        double most = 0;
        if (metrics.size() <= MOST_OBJECTIVES_BY_VOLUME) {
            double before = volume(taken);
            for (int i = 0; i < candidates.size(); i++) {
                double gain = volume(with(candidates.get(i).values())) - before;
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
        }
        return best >= 0 ? best : farthest();
    }

    private List<List<Double>> with(List<Double> values) {
        var longer = new ArrayList<>(taken);
        longer.add(values);
        return longer;
    }

    private double volume(List<List<Double>> rows) {
        PointSet points = TaskValues.points(metrics, rows);
        double[] reference = new double[metrics.size()];
        for (int task = 0; task < reference.length; task++) {
            reference[task] = worst[task] + TaskValues.sign(metrics.get(task)) * MARGIN * range[task];
        }
        return Hypervolume.of(points, reference);
    }

    private int farthest() {
        int farthest = 0;
        double most = -1;
        for (int i = 0; i < candidates.size(); i++) {
            double nearest = nearest(candidates.get(i).values());
            if (nearest > most) {
                most = nearest;
                farthest = i;
            }
        }
        return farthest;
    }

    private double nearest(List<Double> values) {
        double nearest = Double.POSITIVE_INFINITY;
        for (var other : taken) {
            double squares = 0;
            for (int task = 0; task < range.length; task++) {
                double difference = (values.get(task) - other.get(task)) / range[task];
                squares += difference * difference;
            }
            nearest = Math.min(nearest, squares);
        }
        return nearest;
    }

    /// Of each task's values; 1 where they do not differ.
    private double[] range(List<List<Double>> rows) {
        double[] ranges = new double[metrics.size()];
        for (int task = 0; task < ranges.length; task++) {
            int column = task;
            var values = rows.stream().mapToDouble(row -> row.get(column)).summaryStatistics();
            double width = values.getMax() - values.getMin();
            ranges[task] = width > 0 && Double.isFinite(width) ? width : 1;
        }
        return ranges;
    }
}
