package paretoscope.figure.drawing;

/// The shapes that tell series apart without colour.
///
/// All are closed areas, scaled to the area of a circle with the symbol's size as diameter.
public enum SymbolShape {
    CIRCLE,
    SQUARE,
    TRIANGLE_UP,
    TRIANGLE_DOWN,
    DIAMOND,
    CROSS,
    PLUS,
    STAR,
    HEXAGON;

    /// Arms of plus and cross are this share of their extent: thin enough to tell from a square.
    private static final double ARM = 0.3;
    /// Inner over outer radius of the regular pentagram.
    private static final double PENTAGRAM = 0.381966;

    /// The shape's edge around a centre.
    public Path path(double x, double y, double size) {
        return this == CIRCLE ? Path.circle(x, y, size / 2) : polygon(x, y, size);
    }

    /// The furthest the shape reaches from its centre, in points.
    public double reach(double size) {
        return this == CIRCLE ? size / 2 : reachOf(unit()) * scale(size);
    }

    private Path polygon(double x, double y, double size) {
        double[] unit = unit();
        double scale = scale(size);
        var path = Path.builder();
        for (int i = 0; i < unit.length; i += 2) {
            double px = x + scale * unit[i];
            double py = y + scale * unit[i + 1];
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        return path.close().build();
    }

    private double scale(double size) {
        return size * Math.sqrt(Math.PI / 4 / area(unit()));
    }

    private double[] unit() {
        return switch (this) {
            case CIRCLE -> regular(64, 0);
            case SQUARE -> regular(4, Math.PI / 4);
            case DIAMOND -> regular(4, 0);
            case TRIANGLE_UP -> regular(3, 0);
            case TRIANGLE_DOWN -> regular(3, Math.PI);
            case HEXAGON -> regular(6, 0);
            case STAR -> star();
            case PLUS -> plus(0);
            case CROSS -> plus(Math.PI / 4);
        };
    }

    /// Corners on the unit circle, the first straight up, then clockwise.
    private static double[] regular(int corners, double turn) {
        var points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            put(points, i, 1, turn + 2 * Math.PI * i / corners);
        }
        return points;
    }

    private static double[] star() {
        var points = new double[20];
        for (int i = 0; i < 10; i++) {
            put(points, i, i % 2 == 0 ? 1 : PENTAGRAM, Math.PI * i / 5);
        }
        return points;
    }

    private static double[] plus(double turn) {
        double[] x = {-ARM, ARM, ARM, 1, 1, ARM, ARM, -ARM, -ARM, -1, -1, -ARM};
        double[] y = {-1, -1, -ARM, -ARM, ARM, ARM, 1, 1, ARM, ARM, -ARM, -ARM};
        var points = new double[24];
        for (int i = 0; i < 12; i++) {
            points[2 * i] = x[i] * Math.cos(turn) - y[i] * Math.sin(turn);
            points[2 * i + 1] = x[i] * Math.sin(turn) + y[i] * Math.cos(turn);
        }
        return points;
    }

    private static void put(double[] points, int index, double radius, double angle) {
        points[2 * index] = radius * Math.sin(angle);
        points[2 * index + 1] = -radius * Math.cos(angle);
    }

    /// Gauss's area formula.
    private static double area(double[] points) {
        double twice = 0;
        for (int i = 0; i < points.length; i += 2) {
            int next = (i + 2) % points.length;
            twice += points[i] * points[next + 1] - points[next] * points[i + 1];
        }
        return Math.abs(twice) / 2;
    }

    private static double reachOf(double[] points) {
        double reach = 0;
        for (int i = 0; i < points.length; i += 2) {
            reach = Math.max(reach, Math.hypot(points[i], points[i + 1]));
        }
        return reach;
    }
}
