package paretoscope.figure.scale;

import java.util.Optional;
import java.util.function.DoublePredicate;

/// A closed range of finite numbers, `low <= high`.
public record Interval(double low, double high) {
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("an interval needs finite low <= high, got " + low + " and " + high);
        }
    }

    /// The smallest interval that holds every finite value for which `counts` holds, if there is any.
    public static Optional<Interval> spanning(double[] values, DoublePredicate counts) {
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            if (Double.isFinite(value) && counts.test(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    public double length() {
        return high - low;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// The nearest value inside: infinities land on the ends, NaN stays NaN.
    public double clamp(double value) {
        return Math.min(high, Math.max(low, value));
    }

    Interval dividedBy(double divisor) {
        return new Interval(low / divisor, high / divisor);
    }

    public Interval union(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
