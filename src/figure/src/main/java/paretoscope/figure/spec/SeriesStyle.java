package paretoscope.figure.spec;

/// How the data of a series are drawn.
public enum SeriesStyle {
    POINTS, LINE, LINE_AND_POINTS,
    /// Bars from zero; one of the axes names categories.
    BARS
}
