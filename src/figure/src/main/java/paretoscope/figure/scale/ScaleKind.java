package paretoscope.figure.scale;

/// How an axis spreads its values.
public enum ScaleKind {
    /// Equal differences take equal room.
    LINEAR,
    /// Equal ratios take equal room, marked at powers of ten; nothing at or below zero can be shown.
    LOG,
    /// As LOG, marked at powers of two: bits, dimensions, k.
    LOG2,
    /// Logarithmic on both sides of zero, smooth through it.
    SYMLOG,
    /// Names side by side; the value of a name is its index.
    CATEGORY;

    /// Whether only values above zero have a place.
    public boolean isLogarithmic() {
        return this == LOG || this == LOG2;
    }

    /// Whether a value has a place on this kind of axis.
    public boolean accepts(double value) {
        return Double.isFinite(value) && switch (this) {
            case LOG, LOG2 -> value > 0;
            case LINEAR, SYMLOG -> true;
            case CATEGORY -> value >= -0.5;
        };
    }
}
