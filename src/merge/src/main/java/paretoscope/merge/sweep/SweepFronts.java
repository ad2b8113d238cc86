package paretoscope.merge.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paretoscope.analysis.pareto.Hypervolume;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.eval.Metric;
import paretoscope.merge.search.FrontIndicators;
import paretoscope.merge.search.PredictedFront;
import paretoscope.merge.search.Sample;
import paretoscope.merge.search.TaskValues;
import paretoscope.merge.surrogate.ConvexHull;

/// What a sweep has found so far.
///
/// @param metrics one per task
/// @param sampled design and rounds, as measured; what the surrogates are fitted to
/// @param predicted from the surrogates; what of it was evaluated again stands in `reevaluated`
/// @param reevaluated points of the predicted front, as measured
/// @param front of everything measured, baselines apart
/// @param baselines one list per baseline of the sweep, as measured
/// @param reference the worst value of each task over everything measured but the baselines, which is the reference point
///        of hypervolumes unless another is stated; empty where nothing is measured
public record SweepFronts(List<Metric> metrics, List<Sample> sampled, PredictedFront predicted,
        List<Sample> reevaluated, List<Sample> front, List<List<Sample>> baselines, Optional<double[]> reference) {

    /// Works everything out, which can take a second; the same for the same state.
    public static SweepFronts of(SweepState state) {
        var samples = SweepSamples.of(state);
        var measured = Stream.concat(samples.sampled().stream(), samples.reevaluated().stream()).toList();
        var points = TaskValues.points(samples.metrics(), measured.stream().map(Sample::values).toList());
        var front = ParetoFront.of(points).indices().stream().mapToObj(measured::get).toList();
        Optional<double[]> reference = front.isEmpty() ? Optional.empty() : Optional.of(points.worst());
        return new SweepFronts(samples.metrics(), samples.sampled(), samples.predicted(), samples.reevaluated(), front,
                baselines(state), reference);
    }

    private static List<List<Sample>> baselines(SweepState state) {
        var baselines = new ArrayList<List<Sample>>();
        for (var baseline : state.spec().baselines()) {
            baselines.add(state.evaluations(Purpose.BASELINE).filter(one -> isOf(baseline, one.proposal()))
                    .flatMap(SweepFronts::sample).toList());
        }
        return List.copyOf(baselines);
    }

    private static Stream<Sample> sample(Evaluation evaluation) {
        return evaluation.outcome() instanceof Outcome.Measured measured
                ? Stream.of(new Sample(evaluation.proposal().coefficients(), measured.values()))
                : Stream.empty();
    }

    private static boolean isOf(Baseline baseline, Proposal proposal) {
        return proposal.method().equals(baseline.method())
                && baseline.scales().contains(proposal.coefficients().get(0));
    }

    /// Whether predictions for a point interpolate; empty where nothing is sampled.
    public Optional<ConvexHull> hull() {
        return sampled.isEmpty()
                ? Optional.empty()
                : Optional.of(ConvexHull.of(sampled.stream().map(
                        Sample::coefficients).toList()));
    }

    /// The volume that some values dominate, up to the reference point.
    ///
    /// @param rows one value per task each
    public double hypervolume(List<List<Double>> rows) {
        return reference.isEmpty() ? 0 : Hypervolume.of(TaskValues.points(metrics, rows), reference.get());
    }

    /// How the predicted front stands to the front as measured; empty where either is.
    public Optional<FrontIndicators> predictedAgainstMeasured() {
        if (predicted.points().isEmpty() || reference.isEmpty()
                || predicted.points().getFirst().values().size() != metrics.size()) {
            return Optional.empty();
        }
        return Optional.of(FrontIndicators.of(predicted.points().stream().map(point -> point.values()).toList(), front
                .stream().map(Sample::values).toList(), metrics, reference.get()));
    }
}
