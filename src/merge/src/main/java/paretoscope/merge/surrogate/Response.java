package paretoscope.merge.surrogate;

import java.util.Arrays;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;

/// How a surrogate sees a metric: through which link, and which of its values are 0 and 1 to the fit.
public record Response(Link link, double low, double high) {
    public Response {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "a metric is scaled by two different values, not " + low + " and " + high);
        }
    }

    /// Logistic over its range for a metric that has two ends; softplus from its lower end, or from 0, for a loss that
    /// is never less; identity otherwise. Without a range the observed values give the scale.
    ///
    /// @param observed what was measured; NaN is left out
    public static Response of(Metric metric, double... observed) {
        var range = metric.range();
        double least = Arrays.stream(observed).filter(Double::isFinite).min().orElse(0);
        double greatest = Arrays.stream(observed).filter(Double::isFinite).max().orElse(1);
        if (Double.isFinite(range.low()) && Double.isFinite(range.high()) && range.low() < range.high()) {
            return new Response(Link.LOGISTIC, range.low(), range.high());
        }
        double low = Double.isFinite(range.low()) ? range.low() : 0;
        boolean loss = metric.direction().filter(direction -> direction == Direction.LOWER_IS_BETTER).isPresent();
        if (loss && least >= low) {
            return new Response(Link.SOFTPLUS, low, greatest > low ? greatest : low + 1);
        }
        return new Response(Link.IDENTITY, least, greatest > least ? greatest : least + 1);
    }

    double scaled(double value) {
        return (value - low) / (high - low);
    }

    double unscaled(double scaled) {
        return low + scaled * (high - low);
    }

    /// The metric's value for a value of the quadratic form.
    public double value(double q) {
        return unscaled(link.value(q));
    }

    /// The nearest value that the metric can take.
    double within(double value) {
        return switch (link) {
            case LOGISTIC -> Math.clamp(value, low, high);
            case SOFTPLUS -> Math.max(value, low);
            case IDENTITY -> value;
        };
    }
}
