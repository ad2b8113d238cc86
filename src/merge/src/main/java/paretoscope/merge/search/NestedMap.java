package paretoscope.merge.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;

/// Nested MAP (Li et al. 2024): the two models that are closest by their own metrics are merged first, by a problem of two
/// coefficients on their two tasks; what is picked with equal preference takes their place; and so on up to one model.
///
/// Under task arithmetic a merge of merges is a merge of the models, so every evaluation is a vector of the sweep's own
/// coefficients. All of it follows from what is known, so that it can be taken up again at any time.
///
/// @param measured values of every task, by coefficients
/// @param ended everything that need not be asked again: measured or set aside
public record NestedMap(Box box, Design design, int evaluations, List<Metric> metrics, long seed,
        Map<Coefficients, List<Double>> measured, Set<Coefficients> ended) {

    /// What comes next.
    public sealed interface Step {
        /// Points to evaluate before it goes on.
        record Evaluate(List<Coefficients> points) implements Step {}

        /// The last problem is solved; its front, in the sweep's own coefficients.
        record Solved(PredictedFront front) implements Step {}
    }

    /// Makes sure that every problem of two coefficients can be laid out.
    ///
    /// @throws IllegalArgumentException where it cannot, with the reason
    public static void requireFits(Design design, int coefficients, int evaluations) {
        if (design instanceof Design.Listed) {
            throw new IllegalArgumentException(
                    "nested MAP lays out its own problems of two coefficients; a list of points does"
                            + " not fit them");
        }
        design.points(Box.unit(2), share(coefficients, evaluations), 1);
    }

    /// What one problem may cost: an equal share of what the models alone leave.
    private static int share(int coefficients, int evaluations) {
        return Math.max(1, (evaluations - coefficients) / (coefficients - 1));
    }

    /// Every model alone is thought to be asked for before.
    public Step next() {
        var branches = leaves();
        PredictedFront front = new PredictedFront(List.of(), List.of());
        while (branches.size() > 1) {
            var pair = closest(branches);
            var problem = new PairProblem(pair.getFirst(), pair.getLast());
            var points = problem.points();
            var missing = points.values().stream().filter(point -> !ended.contains(point)).toList();
            if (!missing.isEmpty()) {
                return new Step.Evaluate(missing);
            }
            front = problem.front(points);
            branches.removeAll(pair);
            branches.add(problem.solved(front, points));
        }
        return new Step.Solved(front);
    }

    private List<Branch> leaves() {
        var leaves = new ArrayList<Branch>();
        for (int model = 0; model < box.dimensions(); model++) {
            var alone = Coefficients.oneHot(box.dimensions(), model);
            var values = measured.get(alone);
            double own = values == null || values.get(model).isNaN() ? 0 : values.get(model);
            leaves.add(new Branch(List.of(model), alone, own, box.low().get(model), box.high().get(model)));
        }
        return leaves;
    }

    private static List<Branch> closest(List<Branch> branches) {
        List<Branch> closest = branches.subList(0, 2);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < branches.size(); i++) {
            for (int j = i + 1; j < branches.size(); j++) {
                double distance = Math.abs(branches.get(i).own - branches.get(j).own);
                if (distance < least) {
                    least = distance;
                    closest = List.of(branches.get(i), branches.get(j));
                }
            }
        }
        return List.copyOf(closest);
    }

    /// A model, or several merged, with the tasks it is for.
    ///
    /// @param tasks the places of the models, which are those of their tasks
    /// @param direction what its coefficient is multiplied with
    /// @param own its metric on its own tasks, their mean
    /// @param low, high the side of the box for its coefficient
    private record Branch(List<Integer> tasks, Coefficients direction, double own, double low, double high) {}

    /// Two branches to merge.
    private final class PairProblem {
        private final Branch first;
        private final Branch second;
        private final List<Integer> tasks;
        private final List<Metric> taskMetrics;

        PairProblem(Branch first, Branch second) {
            this.first = first;
            this.second = second;
            tasks = Stream.concat(first.tasks.stream(), second.tasks.stream()).sorted().toList();
            taskMetrics = tasks.stream().map(metrics::get).toList();
        }

        /// The design's points over the two coefficients, and what they are in the sweep's.
        Map<Coefficients, Coefficients> points() {
            var plane = new Box(Coefficients.of(first.low, second.low), Coefficients.of(first.high, second.high));
            var points = new LinkedHashMap<Coefficients, Coefficients>();
            for (var point : design.points(plane, share(box.dimensions(), evaluations), seed)) {
                points.put(point, whole(point));
            }
            return points;
        }

        private Coefficients whole(Coefficients pair) {
            double[] whole = new double[box.dimensions()];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = pair.get(0) * first.direction.get(i) + pair.get(1) * second.direction.get(i);
            }
            return Coefficients.of(whole);
        }

        private List<Sample> samples(Map<Coefficients, Coefficients> points) {
            var samples = new ArrayList<Sample>();
            points.forEach((pair, whole) -> {
                var values = measured.get(whole);
                if (values != null) {
                    samples.add(new Sample(pair, tasks.stream().map(values::get).toList()));
                }
            });
            return samples;
        }

        /// In the sweep's coefficients; values of this problem's tasks alone are predicted.
        PredictedFront front(Map<Coefficients, Coefficients> points) {
            var samples = samples(points);
            if (samples.isEmpty()) {
                return new PredictedFront(List.of(), List.of());
            }
            var front = PredictedFront.unjudged(samples, taskMetrics, seed);
            return new PredictedFront(front.surrogates(),
                    front.points().stream().map(point -> new FrontPoint(whole(point
                            .coefficients()), point.values(), point.extrapolated())).toList());
        }

        /// The branch that takes the pair's place. Without a predicted front the best that was measured is taken.
        Branch solved(PredictedFront front, Map<Coefficients, Coefficients> points) {
            var equal = Preference.equal(tasks.size());
            var candidates = front.points().isEmpty()
                    ? samples(points).stream()
                            .map(sample -> new FrontPoint(whole(sample.coefficients()), sample.values(),
                                    false))
                            .toList()
                    : front.points();
            var picked = equal.pick(candidates, FrontPoint::values, taskMetrics);
            var direction = picked.map(FrontPoint::coefficients).orElseGet(() -> whole(Coefficients.of(0.5, 0.5)));
            double own = picked.map(FrontPoint::values).stream().flatMap(List::stream).mapToDouble(Double::doubleValue)
                    .average().orElse(0);
            return new Branch(tasks, direction, own, 0, 1);
        }
    }
}
