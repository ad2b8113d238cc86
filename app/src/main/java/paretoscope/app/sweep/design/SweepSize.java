package paretoscope.app.sweep.design;

import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.SweepStatus;

/// How many evaluations a sweep comes to.
///
/// @param baselines evaluations beside its budget
public record SweepSize(int designed, int again, int baselines, int tasks) {
    public static SweepSize of(SweepSpec spec) {
        int planned = SweepStatus.planned(spec);
        return new SweepSize(spec.budget().evaluations(), spec.budget().reevaluations(), planned - spec.budget()
                .total(), spec.tasks().size());
    }

    public int total() {
        return designed + again + baselines;
    }

    /// `At most 88 merges on 3 tasks each: 24 by the design, 48 of the predicted front, 16 to compare with. How long that
    /// takes is known once one is evaluated.`
    public String sentence() {
        return "At most " + total() + " merges on " + tasks + (tasks == 1 ? " task: " : " tasks each: ") + designed
                + " by the design, " + again + " of the predicted front, " + baselines
                + " to compare with. How long that takes is known once one is evaluated.";
    }
}
