package paretoscope.eval;

import java.util.OptionalLong;

/// A value of a metric for a run, with its standard error and number of observations where known, and its place.
public record Measurement(Metric metric, Quantity value, Quantity standardError, OptionalLong n, Locator at) {
    public Measurement {
        if (n.isPresent() && n.getAsLong() < 0) {
            throw new IllegalArgumentException("n counts observations, was " + n.getAsLong());
        }
    }

    /// A bare value.
    public static Measurement of(Metric metric, Quantity value, Locator at) {
        return new Measurement(metric, value, Quantity.NOT_RECORDED, OptionalLong.empty(), at);
    }
}
