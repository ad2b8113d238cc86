package paretoscope.views.sweep;

import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.merge.sweep.SweepState;

/// What the rest of a sweep will take, from what its evaluations took so far. Unknown before the first one.
///
/// @param evaluations that are left
/// @param devices that work on them side by side
/// @param cost of those evaluations, added up over devices
/// @param secondsEach from the end of one evaluation to that of the next, where that was seen
public record SweepForecast(int evaluations, int devices, Optional<EvaluationCost> cost, OptionalDouble secondsEach) {
    static SweepForecast of(SweepState state, int devices) {
        var status = SweepStatus.of(state);
        if (status.done() == 0) {
            return new SweepForecast(status.remaining(), devices, Optional.empty(), OptionalDouble.empty());
        }
        double times = status.remaining() / (double) status.done();
        var so = status.cost();
        return new SweepForecast(status.remaining(), devices, Optional.of(new EvaluationCost(
                times * so.seconds(), scaled(so.gpuSeconds(), times), scaled(so.joules(), times),
                scaled(so.usd(), times))), OptionalDouble.empty());
    }

    private static OptionalDouble scaled(OptionalDouble amount, double times) {
        return amount.isEmpty() ? amount : OptionalDouble.of(times * amount.getAsDouble());
    }

    /// The same at the pace that was seen, which knows of all that goes on beside evaluating.
    SweepForecast at(OptionalDouble pace) {
        return new SweepForecast(evaluations, devices, cost, pace);
    }

    /// Seconds until the end; where no pace was seen, those of evaluating, the devices working side by side.
    public OptionalDouble seconds() {
        if (secondsEach.isPresent()) {
            return scaled(secondsEach, evaluations);
        }
        return cost.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(cost.get().seconds() / devices);
    }
}
