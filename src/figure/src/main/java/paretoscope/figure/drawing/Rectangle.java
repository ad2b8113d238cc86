package paretoscope.figure.drawing;

import java.util.Optional;

/// An upright rectangle in points; (x, y) is its upper left corner. Sides may be 0: the bounds of a straight line.
public record Rectangle(double x, double y, double width, double height) {
    public Rectangle {
        if (!(width >= 0 && height >= 0 && Math.abs(x) < 1e9 && Math.abs(y) < 1e9 && width < 1e9 && height < 1e9)) {
            throw new IllegalArgumentException(
                    "not a finite rectangle: (" + x + ", " + y + ") " + width + " × " + height);
        }
    }

    /// The rectangle between two opposite corners, in any order.
    public static Rectangle between(double x0, double y0, double x1, double y1) {
        return new Rectangle(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /// Whether a place lies inside or on the edge.
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// Whether all of another rectangle lies inside.
    public boolean contains(Rectangle other) {
        return contains(other.x, other.y) && contains(other.right(), other.bottom());
    }

    /// Whether the two share at least a point.
    public boolean intersects(Rectangle other) {
        return other.x <= right() && other.right() >= x && other.y <= bottom() && other.bottom() >= y;
    }

    /// What the two share; nothing when they are apart.
    public Optional<Rectangle> intersection(Rectangle other) {
        if (!intersects(other)) {
            return Optional.empty();
        }
        return Optional.of(between(Math.max(x, other.x), Math.max(y, other.y), Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom())));
    }

    /// The smallest rectangle around both.
    public Rectangle union(Rectangle other) {
        return between(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /// The same rectangle with every side moved outwards by a margin (inwards when negative, down to nothing).
    public Rectangle grown(double margin) {
        double dx = Math.max(margin, -width / 2);
        double dy = Math.max(margin, -height / 2);
        return new Rectangle(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
    }

    /// How far a place is from the rectangle; 0 inside.
    public double distanceTo(double px, double py) {
        return Math.hypot(Math.max(0, Math.max(x - px, px - right())), Math.max(0, Math.max(y - py, py - bottom())));
    }
}
