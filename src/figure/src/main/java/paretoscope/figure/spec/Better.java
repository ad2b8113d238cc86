package paretoscope.figure.spec;

/// Which way an axis gets better. Never follows from the axis being a cost or a quality.
public enum Better {
    LOWER, HIGHER,
    /// Neither end is better: a knob, a date, a category.
    NEITHER
}
