package paretoscope.figure.layout;

import paretoscope.figure.drawing.Rectangle;

/// A straight piece of line on the page.
record Segment(double x0, double y0, double x1, double y1) {
    /// Whether some of it lies inside a rectangle (Liang & Barsky 1984, line clipping): the stretch of it, from 0 to 1,
    /// that each edge's half-plane leaves is not empty.
    boolean crosses(Rectangle box) {
        if (outside(x0, x1, box.x(), box.right()) || outside(y0, y1, box.y(), box.bottom())) {
            return false;
        }
        var from = Math.max(0, Math.max(entry(x0, x1, box.x(), box.right()), entry(y0, y1, box.y(), box.bottom())));
        var to = Math.min(1, Math.min(exit(x0, x1, box.x(), box.right()), exit(y0, y1, box.y(), box.bottom())));
        return from < to;
    }

    private static boolean outside(double a, double b, double least, double most) {
        return Math.max(a, b) <= least || Math.min(a, b) >= most;
    }

    private static double entry(double from, double to, double least, double most) {
        return from == to ? Double.NEGATIVE_INFINITY : ((to > from ? least : most) - from) / (to - from);
    }

    private static double exit(double from, double to, double least, double most) {
        return from == to ? Double.POSITIVE_INFINITY : ((to > from ? most : least) - from) / (to - from);
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
