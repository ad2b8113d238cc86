package paretoscope.eval;

/// The unit of a metric, as its symbol: `share` for fractions in [0, 1], `%`, `USD`, `s`, `tokens`, `1` for plain
/// numbers, and the empty symbol where the unit is not known.
public record Unit(String symbol) {
    /// Nobody has said what the numbers are measured in.
    public static final Unit UNKNOWN = new Unit("");
    /// A fraction, usually in [0, 1].
    public static final Unit SHARE = new Unit("share");
    /// Hundredths.
    public static final Unit PERCENT = new Unit("%");
    /// A dimensionless number.
    public static final Unit ONE = new Unit("1");
    public static final Unit USD = new Unit("USD");
    public static final Unit SECONDS = new Unit("s");
    public static final Unit TOKENS = new Unit("tokens");

    public Unit {
        symbol = symbol.strip();
        if (symbol.length() > 32) {
            throw new IllegalArgumentException("a unit is a short symbol, was \"" + symbol + "\"");
        }
    }

    public boolean isKnown() {
        return !symbol.isEmpty();
    }
}
