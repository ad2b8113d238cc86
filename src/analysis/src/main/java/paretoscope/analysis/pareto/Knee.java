package paretoscope.analysis.pareto;

import java.util.Optional;

/// The bend of a front of two objectives: the point farthest from the chord between the front's extremes, on the side
/// of the chord where both objectives are better (Branke et al. 2004; Das 1999).
///
/// Distances are measured on the axes as they are displayed, linear or logarithmic, each scaled to [0, 1] between the
/// front's extremes. Points that the axes cannot show take no part.
///
/// @param point the knee's row
/// @param distance from the chord, above 0 and at most √½
public record Knee(int point, double distance) {
    /// What rounding can push a point off a chord it lies on.
    private static final double ROUNDING = 1e-12;

    /// None with fewer than three points to show, and none when no point lies on the ideal side of the chord. Of several
    /// equally far the first in the front's order is the knee.
    public static Optional<Knee> of(PointSet points, ParetoFront front, AxisScale first, AxisScale second) {
        if (points.objectives() != 2) {
            throw new IllegalArgumentException("a knee needs two objectives, got " + points.objectives());
        }
        int[] shown = front.indices().stream().filter(row -> isShown(points, row, first, second)).toArray();
        if (shown.length < 3) {
            return Optional.empty();
        }
        Chord chord = new Chord(points, first, second, shown[0], shown[shown.length - 1]);
        Knee farthest = new Knee(shown[0], 0);
        for (int row : shown) {
            double distance = chord.distance(row);
            if (distance > farthest.distance + ROUNDING) {
                farthest = new Knee(row, distance);
            }
        }
        return farthest.distance > 0 ? Optional.of(farthest) : Optional.empty();
    }

    private static boolean isShown(PointSet points, int row, AxisScale first, AxisScale second) {
        return !Double.isNaN(first.position(points.value(row, 0)))
                && !Double.isNaN(second.position(points.value(row, 1)));
    }

    /// The chord runs from (0, 1) to (1, 0) once both axes are scaled so that less is better; the ideal side is where
    /// the coordinates add up to less than 1.
    private record Chord(PointSet points, AxisScale first, AxisScale second, int start, int end) {
        double distance(int row) {
            double x = share(first.position(points.value(row, 0)), first.position(points.value(start, 0)),
                    first.position(points.value(end, 0)));
            double y = share(second.position(points.value(row, 1)), second.position(points.value(end, 1)),
                    second.position(points.value(start, 1)));
            return (1 - x - y) * Math.sqrt(0.5);
        }

        /// From 0 at the better extreme to 1 at the worse; 0 when they coincide.
        private static double share(double position, double better, double worse) {
            return better == worse ? 0 : (position - better) / (worse - better);
        }
    }
}
