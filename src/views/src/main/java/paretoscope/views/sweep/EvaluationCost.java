package paretoscope.views.sweep;

import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.merge.sweep.Outcome;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepState;

/// What evaluations have cost: an amount that was not measured for one of them is unknown for all.
///
/// @param seconds of evaluating, added up over devices
/// @param gpuSeconds of graphics processors
/// @param joules that the devices took in
/// @param usd at the sweep's price per hour of a device
public record EvaluationCost(double seconds, OptionalDouble gpuSeconds, OptionalDouble joules, OptionalDouble usd) {
    private static final double SECONDS_PER_HOUR = 3600;

    /// What a sweep has cost so far.
    public static EvaluationCost of(SweepState state) {
        var measured = state.evaluations().stream().map(evaluation -> evaluation.outcome())
                .filter(Outcome.Measured.class::isInstance).map(Outcome.Measured.class::cast).toList();
        double seconds = measured.stream().mapToDouble(Outcome.Measured::seconds).sum();
        var gpu = sum(measured.stream().map(Outcome.Measured::gpuSeconds).toList());
        return of(state.spec(), seconds, gpu, sum(measured.stream().map(Outcome.Measured::joules).toList()));
    }

    /// The cost of some seconds on the sweep's devices; an hour of a graphics processor counts where it was measured.
    static EvaluationCost of(SweepSpec spec, double seconds, OptionalDouble gpuSeconds, OptionalDouble joules) {
        var price = spec.backend().usdPerHour();
        var usd = price.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(price.getAsDouble() * gpuSeconds.orElse(seconds) / SECONDS_PER_HOUR);
        return new EvaluationCost(seconds, gpuSeconds, joules, usd);
    }

    private static OptionalDouble sum(Iterable<OptionalDouble> amounts) {
        Optional<Double> sum = Optional.empty();
        for (var amount : amounts) {
            if (amount.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum = Optional.of(sum.orElse(0.0) + amount.getAsDouble());
        }
        return sum.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
