package paretoscope.eval.cost;

import paretoscope.eval.Unit;
import paretoscope.eval.formula.Expression;

/// What a stretch of time on hardware is turned into.
public sealed interface TimeCharge {
    /// The time itself.
    record Seconds() implements TimeCharge {}

    /// Money: price per GPU-hour × GPUs × time.
    record Rent(GpuPrice price) implements TimeCharge {}

    /// Energy: GPUs × watts × time, in joules.
    record Energy(double gpus, double watts) implements TimeCharge {
        public Energy {
            if (!(gpus > 0 && watts >= 0) || Double.isInfinite(gpus * watts)) {
                throw new IllegalArgumentException(
                        "there is at least part of a GPU, and power is not negative; got " + gpus + " and " + watts);
            }
        }
    }

    /// The charge for so many seconds.
    default Expression of(Expression seconds) {
        return switch (this) {
            case Seconds _ -> seconds;
            case Rent(GpuPrice price) -> price.cost(seconds);
            case Energy(double gpus, double watts) -> seconds.times(gpus * watts);
        };
    }

    default Unit unit() {
        return switch (this) {
            case Seconds _ -> Unit.SECONDS;
            case Rent(GpuPrice price) -> price.currency().unit();
            case Energy _ -> new Unit("J");
        };
    }

    /// The charge in words, to follow the time it is for.
    default String words() {
        return switch (this) {
            case Seconds _ -> "";
            case Rent(GpuPrice price) -> " x " + price.words();
            case Energy(double gpus, double watts) -> " x " + Amounts.of(gpus) + " GPUs at " + Amounts.of(watts) + " W";
        };
    }
}
