package paretoscope.merge.search;

/// Hyperspherical coordinates of the positive orthant: x₁ = r cos φ₁, x₂ = r sin φ₁ cos φ₂, …, the last r sin φ₁ ⋯ sin φₙ₋₁,
/// all angles in [0, π/2].
final class Hypersphere {
    private Hypersphere() {}

    /// The n − 1 angles of a point; 0 where they are not defined.
    static double[] angles(double[] point) {
        double[] angles = new double[point.length - 1];
        double rest = 0;
        for (int i = angles.length; i > 0; i--) {
            rest = Math.hypot(rest, point[i]);
            angles[i - 1] = Math.atan2(rest, point[i - 1]);
        }
        return angles;
    }

    static double[] point(double radius, double... angles) {
        double[] point = new double[angles.length + 1];
        double rest = radius;
        for (int i = 0; i < angles.length; i++) {
            point[i] = rest * Math.cos(angles[i]);
            rest *= Math.sin(angles[i]);
        }
        point[angles.length] = rest;
        return point;
    }
}
