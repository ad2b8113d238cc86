package paretoscope.figure.drawing;

/// How far a place is from a path, and whether the path winds around it.
///
/// Curves are taken as 24 chords, which is within a hundredth of a point for curves as long as a page.
final class PathDistance implements Path.Walker {
    private static final int CHORDS = 24;

    private final double px;
    private final double py;
    private double squared = Double.POSITIVE_INFINITY;
    private int winding;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathDistance(double px, double py) {
        this.px = px;
        this.py = py;
    }

    static PathDistance between(Path path, double px, double py) {
        var distance = new PathDistance(px, py);
        path.walk(distance);
        return distance;
    }

    /// To the line itself.
    double toLine() {
        return Math.sqrt(squared);
    }

    /// To the filled area; 0 inside.
    double toArea() {
        return winding + closingWinding() == 0 ? toLine() : 0;
    }

    @Override
    public void moveTo(double nextX, double nextY) {
        winding += closingWinding();
        startX = nextX;
        startY = nextY;
        x = nextX;
        y = nextY;
        squared = Math.min(squared, Math.pow(px - x, 2) + Math.pow(py - y, 2));
    }

    @Override
    public void lineTo(double nextX, double nextY) {
        winding += crossing(x, y, nextX, nextY);
        squared = Math.min(squared, squaredTo(nextX, nextY));
        x = nextX;
        y = nextY;
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double nextX, double nextY) {
        double x0 = x;
        double y0 = y;
        for (int i = 1; i <= CHORDS; i++) {
            double t = i / (double) CHORDS;
            lineTo(PathExtent.cubic(x0, x1, x2, nextX, t), PathExtent.cubic(y0, y1, y2, nextY, t));
        }
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }

    /// A fill closes what was left open.
    private int closingWinding() {
        return crossing(x, y, startX, startY);
    }

    /// Whether the ray from the place to the right is crossed, downwards (1) or upwards (−1).
    private int crossing(double x0, double y0, double x1, double y1) {
        if (y0 <= py == y1 <= py) {
            return 0;
        }
        double at = x0 + (py - y0) / (y1 - y0) * (x1 - x0);
        if (at <= px) {
            return 0;
        }
        return y1 > y0 ? 1 : -1;
    }

    private double squaredTo(double nextX, double nextY) {
        double dx = nextX - x;
        double dy = nextY - y;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((px - x) * dx + (py - y) * dy) / length, 0, 1);
        double offX = x + t * dx - px;
        double offY = y + t * dy - py;
        return offX * offX + offY * offY;
    }
}
