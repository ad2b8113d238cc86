package paretoscope.merge.sweep;

import java.util.ArrayList;
import java.util.List;
import paretoscope.merge.design.Coefficients;

/// What a sweep asks for once its rounds so far are complete.
final class NextRound {
    private NextRound() {}

    static List<Proposal> after(SweepState state) {
        return state.rounds().isEmpty() ? first(state.spec()) : List.of();
    }

    private static List<Proposal> first(SweepSpec spec) {
        var proposals = new ArrayList<Proposal>();
        for (var point : spec.design().points(spec.box(), spec.budget().evaluations(), spec.seed())) {
            proposals.add(new Proposal(Purpose.DESIGN, spec.method(), point));
        }
        for (var baseline : spec.baselines()) {
            baseline.scales().forEach(scale -> proposals.add(new Proposal(Purpose.BASELINE, baseline.method(),
                    Coefficients.uniform(spec.coefficients(), scale))));
        }
        return List.copyOf(proposals);
    }
}
