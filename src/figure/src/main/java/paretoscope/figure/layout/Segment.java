package paretoscope.figure.layout;

import paretoscope.figure.drawing.Rectangle;

/// A straight piece of line on the page.
record Segment(double x0, double y0, double x1, double y1) {
    /// Whether some of it lies inside a rectangle (Liang & Barsky 1984, line clipping).
    boolean crosses(Rectangle box) {
        var range = new double[]{0, 1};
        return clip(x0 - x1, x0 - box.x(), range) && clip(x1 - x0, box.right() - x0, range)
                && clip(y0 - y1, y0 - box.y(), range) && clip(y1 - y0, box.bottom() - y0, range)
                && range[0] < range[1];
    }

    private static boolean clip(double direction, double distance, double[] range) {
        if (direction == 0) {
            return distance > 0;
        }
        var at = distance / direction;
        if (direction < 0) {
            range[0] = Math.max(range[0], at);
        } else {
            range[1] = Math.min(range[1], at);
        }
        return range[0] < range[1];
    }

    boolean crosses(Segment other) {
        return side(other.x0, other.y0) * side(other.x1, other.y1) < 0
                && other.side(x0, y0) * other.side(x1, y1) < 0;
    }

    private double side(double x, double y) {
        return Math.signum((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
    }

    double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    Rectangle box() {
        return Rectangle.between(x0, y0, x1, y1);
    }
}
