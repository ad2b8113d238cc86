package paretoscope.views.portfolio;

/// What of a candidate's returns counts as its true value.
public enum Worth {
    /// Their mean, as reported.
    MEAN("mean"),
    /// The conditional value at risk: the mean of the lowest tenth of the returns.
    VALUE_AT_RISK("mean of the lowest 10 %"),
    /// A quarter of the returns is worse.
    LOWER_QUARTILE("lower quartile");

    /// The share of returns the value at risk looks at.
    public static final double ALPHA = 0.1;

    private final String title;

    Worth(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
