package paretoscope.figure.scale;

/// The domain an axis takes when nobody chose one: the data with some air around them.
///
/// Air never crosses zero: costs and accuracies that are all positive do not get a negative stretch of axis.
public final class NiceDomain {
    private static final double NARROWEST = 1e-9;

    private NiceDomain() {}

    /// The extent widened by `padding` (share of its length in the scale's own ruler) at each end.
    public static Interval of(ScaleKind kind, Interval extent, double padding) {
        return switch (kind) {
            case LINEAR, SYMLOG -> linear(extent, padding);
            case LOG, LOG2 -> log(extent, padding);
            case CATEGORY -> new Interval(Math.floor(extent.low()) - 0.5, Math.ceil(extent.high()) + 0.5);
        };
    }

    private static Interval linear(Interval extent, double padding) {
        var size = Math.max(Math.abs(extent.low()), Math.abs(extent.high()));
        if (!(extent.length() > size * NARROWEST)) {
            var half = size == 0 ? 1 : size * 0.1;
            return finite(extent.low() - half, extent.high() + half);
        }
        var air = extent.length() * padding;
        var low = extent.low() >= 0 ? Math.max(0, extent.low() - air) : extent.low() - air;
        var high = extent.high() <= 0 ? Math.min(0, extent.high() + air) : extent.high() + air;
        return finite(low, high);
    }

    private static Interval log(Interval extent, double padding) {
        if (!(extent.low() > 0)) {
            throw new IllegalArgumentException("a logarithmic axis needs values above zero, got " + extent);
        }
        var decades = Math.log10(extent.high()) - Math.log10(extent.low());
        var air = Math.pow(10, decades > NARROWEST ? decades * padding : 0.25);
        return new Interval(Math.max(extent.low() / air, Double.MIN_NORMAL), Math.min(extent.high() * air, 1e307));
    }

    private static Interval finite(double low, double high) {
        return new Interval(Math.max(low, -1e307), Math.min(high, 1e307));
    }
}
