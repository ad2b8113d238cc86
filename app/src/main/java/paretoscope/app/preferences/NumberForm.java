package paretoscope.app.preferences;

/// How many digits tables show.
public enum NumberForm {
    ROUNDED("Rounded to about four digits"),
    FULL("Every digit that was recorded");

    private final String label;

    NumberForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
