package paretoscope.app.front.model;

import paretoscope.eval.MetricKind;

/// What an objective is to the front view.
public enum Role {
    QUALITY("Quality"),
    COST("Cost"),
    THIRD("Third");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /// The metrics that fit it best.
    public MetricKind kind() {
        return this == COST ? MetricKind.COST : MetricKind.QUALITY;
    }

    /// As the inspector names it.
    public String label() {
        return label;
    }
}
