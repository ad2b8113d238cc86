package paretoscope.app.figures.model;

/// The room there is for a figure, in points.
public record ChartSize(double width, double height) {
    /// Below this nothing can be read.
    private static final double SMALLEST = 60;

    /// A window that has not been laid out yet.
    public static final ChartSize NONE = new ChartSize(0, 0);

    /// Whether anything could be read.
    public boolean isUsable() {
        return width >= SMALLEST && height >= SMALLEST;
    }
}
