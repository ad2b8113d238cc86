package paretoscope.figure.scale;

/// How the numbers of an axis are written. Styles that write the unit beside every number say so, so that the axis
/// title need not repeat it.
public enum NumberStyle {
    /// Plain digits up to 9 999, then 10k, 2.5M; powers of ten where a number would be long.
    AUTO(false),
    /// Digits only, thousands grouped.
    PLAIN(false),
    /// Whole numbers of things: digits only, and no tick between two of them.
    COUNT(false),
    /// 1k, 2.5M, 7B, 1T, as tokens and parameters are counted.
    COMPACT(false),
    /// Money, in the axis' unit: USD gives $0.30.
    CURRENCY(true),
    /// Values already in percent: 45 is written 45%.
    PERCENT(true),
    /// Shares of one: 0.45 is written 45%.
    SHARE(true),
    /// Seconds, written as µs, ms, s, min or h.
    SECONDS(true),
    /// Bytes, written as kB, MB, GB (powers of 1000).
    BYTES(true),
    /// Days since 1970-01-01, written as dates.
    DATE(true),
    /// Powers of ten throughout: 2×10⁻⁵.
    SCIENTIFIC(false);

    private final boolean writesUnit;

    NumberStyle(boolean writesUnit) {
        this.writesUnit = writesUnit;
    }

    public boolean writesUnit() {
        return writesUnit;
    }
}
