package paretoscope.figure.drawing;

import java.util.stream.DoubleStream;

/// Finds the tight bounds of a path: a cubic's extremes lie at its ends or where its derivative vanishes.
final class PathExtent implements Path.Walker {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double x;
    private double y;
    private double startX;
    private double startY;

    Rectangle bounds() {
        return Rectangle.between(left, top, right, bottom);
    }

    @Override
    public void moveTo(double nextX, double nextY) {
        startX = nextX;
        startY = nextY;
        lineTo(nextX, nextY);
    }

    @Override
    public void lineTo(double nextX, double nextY) {
        x = nextX;
        y = nextY;
        reachX(nextX);
        reachY(nextY);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double nextX, double nextY) {
        for (double t : turningPoints(x, x1, x2, nextX)) {
            reachX(cubic(x, x1, x2, nextX, t));
        }
        for (double t : turningPoints(y, y1, y2, nextY)) {
            reachY(cubic(y, y1, y2, nextY, t));
        }
        lineTo(nextX, nextY);
    }

    @Override
    public void close() {
        x = startX;
        y = startY;
    }

    /// The zeros in (0, 1) of the derivative, a·t² + b·t + c up to a factor; NaN and others fall outside and are dropped.
    private static double[] turningPoints(double p0, double p1, double p2, double p3) {
        double a = p3 - 3 * p2 + 3 * p1 - p0;
        double b = 2 * (p2 - 2 * p1 + p0);
        double c = p1 - p0;
        double root = Math.sqrt(b * b - 4 * a * c);
        // Citardauq form beside the usual one, so that a small a loses no digits.
        double q = -(b + Math.copySign(root, b)) / 2;
        return DoubleStream.of(q / a, c / q).filter(t -> t > 0 && t < 1).toArray();
    }

    static double cubic(double p0, double p1, double p2, double p3, double t) {
        double u = 1 - t;
        return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    }

    private void reachX(double value) {
        left = Math.min(left, value);
        right = Math.max(right, value);
    }

    private void reachY(double value) {
        top = Math.min(top, value);
        bottom = Math.max(bottom, value);
    }
}
