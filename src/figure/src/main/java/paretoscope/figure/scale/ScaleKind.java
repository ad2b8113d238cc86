package paretoscope.figure.scale;

/// How an axis spreads its values.
public enum ScaleKind {
    /// Equal differences take equal room.
    LINEAR,
    /// Equal ratios take equal room; nothing at or below zero can be shown.
    LOG,
    /// Logarithmic on both sides of zero, smooth through it.
    SYMLOG,
    /// Names side by side; the value of a name is its index.
    CATEGORY;

    /// Whether a value has a place on this kind of axis.
    public boolean accepts(double value) {
        return switch (this) {
            case LOG -> value > 0 && Double.isFinite(value);
            case LINEAR, SYMLOG -> Double.isFinite(value);
            case CATEGORY -> Double.isFinite(value) && value >= -0.5;
        };
    }
}
