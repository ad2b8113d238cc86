package paretoscope.figure.spec;

/// Intervals around data, as absolute ends in data units; a column is empty where a series has no interval that way.
public record ErrorBars(Column xLow, Column xHigh, Column yLow, Column yHigh) {
    private static final ErrorBars NONE = new ErrorBars(Column.empty(), Column.empty(), Column.empty(), Column.empty());

    public ErrorBars {
        xLow = Absent.or(xLow, Column.empty());
        xHigh = Absent.or(xHigh, Column.empty());
        yLow = Absent.or(yLow, Column.empty());
        yHigh = Absent.or(yHigh, Column.empty());
        if (xLow.size() != xHigh.size() || yLow.size() != yHigh.size()) {
            throw new IllegalArgumentException("every low end of an interval needs its high end");
        }
    }

    public static ErrorBars none() {
        return NONE;
    }

    public static ErrorBars alongX(Column low, Column high) {
        return new ErrorBars(low, high, Column.empty(), Column.empty());
    }

    public static ErrorBars alongY(Column low, Column high) {
        return new ErrorBars(Column.empty(), Column.empty(), low, high);
    }

    /// Whether these intervals fit a series of this many data.
    boolean fit(int size) {
        return (xLow.isEmpty() || xLow.size() == size) && (yLow.isEmpty() || yLow.size() == size);
    }

    public boolean areNone() {
        return xLow.isEmpty() && yLow.isEmpty();
    }
}
