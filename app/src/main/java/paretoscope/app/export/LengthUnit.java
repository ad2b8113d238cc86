package paretoscope.app.export;

/// A unit in which the size of a figure is given.
public enum LengthUnit {
    INCH("in", 72),
    MILLIMETRE("mm", 72 / 25.4),
    POINT("pt", 1);

    private final String symbol;
    private final double points;

    LengthUnit(String symbol, double points) {
        this.symbol = symbol;
        this.points = points;
    }

    public String symbol() {
        return symbol;
    }

    public double toPoints(double length) {
        return length * points;
    }

    public double fromPoints(double length) {
        return length / points;
    }
}
