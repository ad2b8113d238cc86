package paretoscope.merge.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.search.BayesianMap;
import paretoscope.merge.search.DirectSearch;
import paretoscope.merge.search.FrontChoice;
import paretoscope.merge.search.FrontPoint;
import paretoscope.merge.search.NestedMap;
import paretoscope.merge.search.Search;

/// What a sweep asks for once its rounds so far are complete.
final class NextRound {
    private static final int REEVALUATION_PARTS = 4;

    private final SweepState state;
    private final SweepSpec spec;
    private final SweepSamples samples;

    private NextRound(SweepState state) {
        this.state = state;
        spec = state.spec();
        samples = SweepSamples.of(state);
    }

    static List<Proposal> after(SweepState state) {
        var next = new NextRound(state);
        if (state.rounds().isEmpty()) {
            return next.first();
        }
        var more = next.hasReevaluated() ? List.<Coefficients>of() : next.unasked(next.more());
        return more.isEmpty()
                ? next.proposals(Purpose.REEVALUATION, next.unasked(next.reevaluations()))
                : next.proposals(
                        Purpose.ROUND, more);
    }

    private List<Proposal> first() {
        var proposals = new ArrayList<>(proposals(Purpose.DESIGN, design()));
        for (var baseline : spec.baselines()) {
            baseline.scales().forEach(scale -> proposals.add(new Proposal(Purpose.BASELINE, baseline.method(),
                    Coefficients.uniform(spec.coefficients(), scale))));
        }
        return List.copyOf(proposals);
    }

    private List<Coefficients> design() {
        int budget = spec.budget().evaluations();
        return switch (spec.search()) {
            case Search.Amortised _ -> points(budget);
            case Search.Bayesian bayesian -> points(bayesian(bayesian).first());
            case Search.Direct(int population) -> points(Math.min(budget, population));
            case Search.Nested _ -> alone();
        };
    }

    private List<Coefficients> points(int count) {
        return spec.design().points(spec.box(), count, spec.seed());
    }

    private List<Coefficients> alone() {
        var alone = new ArrayList<Coefficients>();
        for (int model = 0; model < spec.coefficients(); model++) {
            alone.add(Coefficients.oneHot(spec.coefficients(), model));
        }
        return alone;
    }

    private List<Coefficients> more() {
        return switch (spec.search()) {
            case Search.Amortised _ -> List.of();
            case Search.Bayesian bayesian ->
                bayesian(bayesian).round(state.rounds().size() - 1, samples.sampled());
            case Search.Direct(int population) -> direct(population).next();
            case Search.Nested _ -> switch (samples.nested().next()) {
                case NestedMap.Step.Evaluate(List<Coefficients> points) -> points;
                case NestedMap.Step.Solved _ -> List.of();
            };
        };
    }

    private BayesianMap bayesian(Search.Bayesian search) {
        return new BayesianMap(spec.box(), search, spec.budget().evaluations(), samples.metrics(), spec.seed());
    }

    private DirectSearch direct(int population) {
        return new DirectSearch(spec.box(), points(Math.min(spec.budget().evaluations(), population)), spec.budget()
                .evaluations(), samples.metrics(), spec.seed(), samples.measured(), samples.ended());
    }

    /// Re-evaluations come in parts, and each part is chosen from a front predicted from everything measured before it:
    /// near the front the surrogate is then mended where it was wrong.
    private List<Coefficients> reevaluations() {
        int done = (int) state.rounds().stream().filter(NextRound::reevaluates).count();
        int parts = parts();
        if (done >= parts || samples.sampled().isEmpty()) {
            return List.of();
        }
        long budget = spec.budget().reevaluations();
        int count = (int) (budget * (done + 1) / parts - budget * done / parts);
        return count == 0
                ? List.of()
                : FrontChoice.of(samples.predictedFromAll().points(), samples.all(), samples
                        .metrics(), count).stream().map(FrontPoint::coefficients).toList();
    }

    /// Nested problems are solved by then, and what is measured later does not change them.
    private int parts() {
        return switch (spec.search()) {
            case Search.Amortised _,Search.Bayesian _ -> Math.min(REEVALUATION_PARTS, spec.budget().reevaluations());
            case Search.Nested _ -> 1;
            case Search.Direct _ -> 0;
        };
    }

    private boolean hasReevaluated() {
        return state.rounds().stream().anyMatch(NextRound::reevaluates);
    }

    private static boolean reevaluates(Round round) {
        return round.proposals().getFirst().purpose() == Purpose.REEVALUATION;
    }

    /// Nothing is asked twice, and nothing that was set aside is asked again.
    private List<Coefficients> unasked(List<Coefficients> points) {
        Set<Coefficients> asked = new HashSet<>(samples.ended());
        return points.stream().filter(asked::add).toList();
    }

    private List<Proposal> proposals(Purpose purpose, List<Coefficients> points) {
        return points.stream().map(point -> new Proposal(purpose, spec.method(), point)).toList();
    }
}
