package paretoscope.figure.layout;

import paretoscope.figure.drawing.Rectangle;

/// Room around a plot area for what belongs to its axes, in points.
record Margins(double top, double right, double bottom, double left) {
    /// A plot area never shrinks below this, however long the labels.
    private static final double SMALLEST_PLOT = 10;

    Rectangle inside(Rectangle cell) {
        return new Rectangle(cell.x() + left, cell.y() + top, Math.max(SMALLEST_PLOT, cell.width() - left - right),
                Math.max(SMALLEST_PLOT, cell.height() - top - bottom));
    }
}
