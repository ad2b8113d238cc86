package paretoscope.merge.sweep;

import java.util.Locale;

/// What a sweep asks for an evaluation for.
public enum Purpose {
    /// A point of the sampling design.
    DESIGN,
    /// A point of a later round, chosen after what was told before.
    ROUND,
    /// A point of the predicted front, to see how true the prediction is.
    REEVALUATION,
    /// A merge to compare with, outside the budget.
    BASELINE;

    /// The name in JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
