package paretoscope.merge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;
import paretoscope.merge.surrogate.ConvexHull;
import paretoscope.merge.surrogate.QuadraticSurrogate;
import paretoscope.merge.surrogate.Response;
import paretoscope.merge.surrogate.SurrogateFit;

/// The front that the tasks' surrogates predict, by NSGA-III within the box that was sampled: never beyond it, where a
/// quadratic says whatever it likes. Even within, points outside the samples' hull are flagged.
///
/// @param surrogates one per task
/// @param points best first in the first task; none where a task has no surrogate
public record PredictedFront(List<SurrogateFit> surrogates, List<FrontPoint> points) {
    private static final int EVEN_CANDIDATES = 1024;

    public PredictedFront {
        surrogates = List.copyOf(surrogates);
        points = List.copyOf(points);
    }

    /// @param samples all of one size
    public static PredictedFront of(List<Sample> samples, List<Metric> metrics, long seed) {
        return of(samples, metrics, seed, SurrogateFit::of);
    }

    /// The same points from surrogates that are not judged on held-out samples, for a search that is in a hurry.
    public static PredictedFront unjudged(List<Sample> samples, List<Metric> metrics, long seed) {
        return of(samples, metrics, seed, SurrogateFit::unjudged);
    }

    private static PredictedFront of(List<Sample> samples, List<Metric> metrics, long seed, Fitting fitting) {
        var surrogates = IntStream.range(0, metrics.size()).mapToObj(task -> fit(samples, metrics, task, fitting))
                .toList();
        var fitted = surrogates.stream().filter(SurrogateFit.Fitted.class::isInstance).map(
                SurrogateFit.Fitted.class::cast).map(SurrogateFit.Fitted::surrogate).toList();
        var points = fitted.size() == metrics.size() ? front(samples, fitted, metrics, seed) : List.<FrontPoint>of();
        return new PredictedFront(surrogates, points);
    }

    static SurrogateFit fit(List<Sample> samples, List<Metric> metrics, int task, Fitting fitting) {
        double[] values = samples.stream().mapToDouble(sample -> sample.values().get(task)).toArray();
        return fitting.fit(samples.stream().map(Sample::coefficients).toList(), values, Response.of(metrics.get(task),
                values));
    }

    /// A way to fit a surrogate.
    interface Fitting {
        SurrogateFit fit(List<Coefficients> points, double[] values, Response response);
    }

    private static List<FrontPoint> front(List<Sample> samples, List<QuadraticSurrogate> surrogates,
            List<Metric> metrics, long seed) {
        var sampled = samples.stream().map(Sample::coefficients).toList();
        var found = candidates(sampled, surrogates, metrics, seed);
        var values = found.stream().map(point -> predicted(surrogates, point)).toList();
        var hull = ConvexHull.of(sampled);
        var front = new ArrayList<FrontPoint>();
        ParetoFront.of(TaskValues.points(metrics, values)).indices().stream()
                .forEach(i -> front.add(new FrontPoint(found
                        .get(i), values.get(i), !hull.contains(found.get(i)))));
        front.sort(Comparator.comparingDouble(point -> TaskValues.sign(metrics.getFirst()) * point.values()
                .getFirst()));
        return front;
    }

    /// What NSGA-III finds, and points that fill the box evenly: with few tasks those alone are nearly the front, with many
    /// they hardly reach it.
    private static List<Coefficients> candidates(List<Coefficients> sampled, List<QuadraticSurrogate> surrogates,
            List<Metric> metrics, long seed) {
        return Box.around(sampled).map(box -> candidates(box, sampled, new Surrogates(surrogates, metrics), seed))
                .orElse(
                        sampled);
    }

    private static List<Coefficients> candidates(Box box, List<Coefficients> sampled, Surrogates surrogates,
            long seed) {
        var candidates = new LinkedHashSet<>(new Design.Sobol().points(box, EVEN_CANDIDATES, seed));
        if (surrogates.objectives() > 1) {
            candidates.addAll(NsgaThree.front(box, surrogates, sampled, seed));
        }
        return List.copyOf(candidates);
    }

    private static List<Double> predicted(List<QuadraticSurrogate> surrogates, Coefficients point) {
        return surrogates.stream().map(surrogate -> surrogate.value(point)).toList();
    }

    /// The surrogates as objectives.
    private record Surrogates(List<QuadraticSurrogate> surrogates, List<Metric> metrics) implements ToMinimise {
        @Override
        public int objectives() {
            return surrogates.size();
        }

        @Override
        public double[] at(Coefficients point) {
            double[] values = new double[surrogates.size()];
            for (int task = 0; task < values.length; task++) {
                values[task] = TaskValues.sign(metrics.get(task)) * surrogates.get(task).value(point);
            }
            return values;
        }
    }
}
