package paretoscope.merge.surrogate;

/// From `low` to `high`, both included.
public record Interval(double low, double high) {
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
