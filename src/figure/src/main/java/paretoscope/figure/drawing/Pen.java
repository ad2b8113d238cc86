package paretoscope.figure.drawing;

/// How a line is drawn: colour, width in points, dash pattern, and the shape of its ends and corners.
///
/// Mitred corners are cut where they would reach further than ten widths.
public record Pen(Colour colour, double width, Dash dash, Cap cap, Join join) {
    /// Where a mitre becomes a bevel, as a multiple of the width; the same in every painter.
    public static final double MITRE_LIMIT = 10;

    /// The end of an open line.
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /// The corner of a line.
    public enum Join {
        MITRE,
        ROUND,
        BEVEL
    }

    public Pen {
        if (!(width > 0 && width < 1e6)) {
            throw new IllegalArgumentException("a line needs a positive width in points, got " + width);
        }
    }

    /// A plain solid line: flat ends, mitred corners.
    public static Pen solid(Colour colour, double width) {
        return new Pen(colour, width, Dash.SOLID, Cap.BUTT, Join.MITRE);
    }

    /// The same pen with another dash pattern.
    public Pen dashed(Dash pattern) {
        return new Pen(colour, width, pattern, cap, join);
    }

    /// The same pen with round ends and corners.
    public Pen rounded() {
        return new Pen(colour, width, dash, Cap.ROUND, Join.ROUND);
    }
}
