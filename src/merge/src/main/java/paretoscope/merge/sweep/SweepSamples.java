package paretoscope.merge.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.search.NestedMap;
import paretoscope.merge.search.PredictedFront;
import paretoscope.merge.search.Sample;
import paretoscope.merge.search.Search;

/// A sweep's outcomes, sorted by what they are for.
///
/// @param sampled what surrogates are fitted to: design and rounds
/// @param reevaluated points of the predicted front
/// @param ended coefficients of the sweep's method that need not be asked again, measured or set aside
record SweepSamples(SweepSpec spec, List<Metric> metrics, List<Sample> sampled, List<Sample> reevaluated,
        Set<Coefficients> ended) {

    static SweepSamples of(SweepState state) {
        var sampled = new ArrayList<Sample>();
        var reevaluated = new ArrayList<Sample>();
        var ended = new LinkedHashSet<Coefficients>();
        for (var evaluation : state.evaluations()) {
            var proposal = evaluation.proposal();
            if (proposal.purpose() == Purpose.BASELINE) {
                continue;
            }
            ended.add(proposal.coefficients());
            if (evaluation.outcome() instanceof Outcome.Measured measured) {
                (proposal.purpose() == Purpose.REEVALUATION ? reevaluated : sampled).add(new Sample(proposal
                        .coefficients(), measured.values()));
            }
        }
        var metrics = state.spec().tasks().stream().map(TaskSpec::metric).toList();
        return new SweepSamples(state.spec(), metrics, sampled, reevaluated, ended);
    }

    Map<Coefficients, List<Double>> measured() {
        var measured = new HashMap<Coefficients, List<Double>>();
        sampled.forEach(sample -> measured.put(sample.coefficients(), sample.values()));
        return measured;
    }

    NestedMap nested() {
        return new NestedMap(spec.box(), spec.design(), spec.budget().evaluations(), metrics, spec.seed(), measured(),
                ended);
    }

    List<Sample> all() {
        return Stream.concat(sampled.stream(), reevaluated.stream()).toList();
    }

    /// The front that the sweep predicts from design and rounds alone, so that what is re-evaluated puts it to the test.
    PredictedFront predicted() {
        return nestedFront().orElseGet(() -> sampled.isEmpty()
                ? new PredictedFront(List.of(), List.of())
                : PredictedFront.of(sampled, metrics, spec.seed()));
    }

    /// The front that everything measured predicts.
    PredictedFront predictedFromAll() {
        return nestedFront().orElseGet(() -> PredictedFront.unjudged(all(), metrics, spec.seed()));
    }

    private Optional<PredictedFront> nestedFront() {
        return spec.search() instanceof Search.Nested && nested().next() instanceof NestedMap.Step.Solved(var front)
                ? Optional.of(front)
                : Optional.empty();
    }
}
