package paretoscope.figure.spec;

/// Where the legend goes.
public enum LegendPlacement {
    /// Inside when there is an empty corner large enough, otherwise below; none when there is only one entry.
    AUTO,
    /// In the emptiest corner of the first panel.
    INSIDE, RIGHT, BOTTOM, NONE
}
