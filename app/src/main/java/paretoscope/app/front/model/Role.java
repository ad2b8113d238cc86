package paretoscope.app.front.model;

/// What an objective is to the front view.
public enum Role {
    QUALITY("Quality"),
    COST("Cost"),
    THIRD("Third");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /// As the inspector names it.
    public String label() {
        return label;
    }
}
