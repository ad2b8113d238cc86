package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Points;

/// What a set of points attains: the corners of its step front, from the point best in x to the point best in y.
///
/// Between two attained points the front runs over the corner that takes the worse x of one and the worse y of the other,
/// because nothing between them has been attained (Fonseca & Fleming 1996, attainment surfaces). Points with an unknown
/// coordinate attain nothing, an infinite one counts at the frame; a direction left open counts as lower for x and
/// higher for y.
public record Staircase(List<Corner> attained, Better xBetter, Better yBetter) {
    /// A place in data coordinates.
    public record Corner(double x, double y) {}

    public Staircase {
        attained = List.copyOf(attained);
    }

    /// The front of the points; dominated ones and duplicates are left out.
    public static Staircase of(Points points, Better xBetter, Better yBetter) {
        var x = xBetter == Better.NEITHER ? Better.LOWER : xBetter;
        var y = yBetter == Better.NEITHER ? Better.HIGHER : yBetter;
        var candidates = new ArrayList<Corner>();
        for (var i = 0; i < points.size(); i++) {
            var corner = new Corner(points.x().get(i), points.y().get(i));
            if (!Double.isNaN(corner.x) && !Double.isNaN(corner.y)) {
                candidates.add(corner);
            }
        }
        candidates.sort(Comparator.<Corner>comparingDouble(c -> cost(c.x, x)).thenComparingDouble(c -> cost(c.y, y)));
        return new Staircase(undominated(candidates, y), x, y);
    }

    private static List<Corner> undominated(List<Corner> byX, Better yBetter) {
        var front = new ArrayList<Corner>();
        var best = Double.POSITIVE_INFINITY;
        for (var corner : byX) {
            if (cost(corner.y, yBetter) < best) {
                best = cost(corner.y, yBetter);
                front.add(corner);
            }
        }
        return front;
    }

    private static double cost(double value, Better better) {
        return better == Better.HIGHER ? -value : value;
    }

    public boolean isEmpty() {
        return attained.isEmpty();
    }

    /// The corners of the steps, attained points and the corners between them.
    public List<Corner> steps() {
        var steps = new ArrayList<Corner>();
        for (var i = 0; i < attained.size(); i++) {
            if (i > 0) {
                steps.add(new Corner(attained.get(i).x, attained.get(i - 1).y));
            }
            steps.add(attained.get(i));
        }
        return steps;
    }

    /// The whole boundary inside the frame: it enters at the worst y below the first step and leaves at the worst x.
    public List<Corner> boundary(Interval x, Interval y) {
        if (attained.isEmpty()) {
            return List.of();
        }
        var boundary = new ArrayList<Corner>();
        boundary.add(new Corner(attained.getFirst().x, worst(y, yBetter)));
        boundary.addAll(steps());
        boundary.add(new Corner(worst(x, xBetter), attained.getLast().y));
        return boundary;
    }

    /// The dominated area inside the frame, as the corners of a polygon.
    public List<Corner> dominated(Interval x, Interval y) {
        var polygon = new ArrayList<>(boundary(x, y));
        if (!polygon.isEmpty()) {
            polygon.add(new Corner(worst(x, xBetter), worst(y, yBetter)));
        }
        return polygon;
    }

    private static double worst(Interval domain, Better better) {
        return better == Better.HIGHER ? domain.low() : domain.high();
    }
}
