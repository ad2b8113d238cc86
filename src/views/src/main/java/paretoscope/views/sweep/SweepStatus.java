package paretoscope.views.sweep;

import java.util.List;
import paretoscope.merge.sweep.Evaluation;
import paretoscope.merge.sweep.Outcome;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepState;

/// How far a sweep is, and what it has cost.
///
/// @param planned evaluations in all, the baselines included; once the sweep is finished, as many as there were
/// @param failed evaluations that were set aside
/// @param reasons why they were, each once
public record SweepStatus(String sweep, int planned, int done, int failed, EvaluationCost cost, List<String> reasons) {
    public SweepStatus {
        reasons = List.copyOf(reasons);
    }

    public static SweepStatus of(SweepState state) {
        var ended = state.evaluations();
        var reasons = ended.stream().map(Evaluation::outcome).filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).why()).toList();
        int planned = state.isFinished()
                ? ended.size()
                : Math.max(ended.size() + state.ask().size(),
                        planned(state.spec()));
        return new SweepStatus(state.spec().name(), planned, ended.size() - reasons.size(), reasons.size(),
                EvaluationCost.of(state), reasons.stream().distinct().toList());
    }

    /// Evaluations that a sweep may come to.
    public static int planned(SweepSpec spec) {
        return spec.budget().total() + spec.baselines().stream().mapToInt(baseline -> baseline.scales().size()).sum();
    }

    public int remaining() {
        return planned - done - failed;
    }

    public boolean isFinished() {
        return remaining() == 0;
    }
}
