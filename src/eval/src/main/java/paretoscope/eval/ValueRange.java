package paretoscope.eval;

/// The values a metric can take, both ends included; an open end is infinite.
public record ValueRange(double low, double high) {
    /// No bound is known.
    public static final ValueRange UNBOUNDED = new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /// Shares, probabilities.
    public static final ValueRange UNIT_INTERVAL = new ValueRange(0, 1);

    public ValueRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range needs low <= high, was " + low + ".." + high);
        }
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
