package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
        var front = new TreeMap<Double, Corner>();
        var last = new Corner(Double.NaN, Double.NaN);
        for (var i = 0; i < points.size(); i++) {
            var px = cost(points.x().get(i), x);
            var py = cost(points.y().get(i), y);
            // Most points of a large cloud are dominated by the one that dominated the point before: no search for them.
            if (!(cost(last.x, x) <= px && cost(last.y, y) <= py) && !Double.isNaN(px) && !Double.isNaN(py)) {
                last = insert(front, new Corner(points.x().get(i), points.y().get(i)), px, py, y);
            }
        }
        return new Staircase(List.copyOf(front.values()), x, y);
    }

    /// Adds a point unless another is at least as good; returns the one that is, or the point itself.
    private static Corner insert(TreeMap<Double, Corner> front, Corner corner, double px, double py, Better yBetter) {
        var before = front.floorEntry(px);
        if (before != null && cost(before.getValue().y, yBetter) <= py) {
            return before.getValue();
        }
        for (var next = front.ceilingEntry(px); next != null && cost(next.getValue().y, yBetter) >= py; next = front
                .ceilingEntry(px)) {
            front.remove(next.getKey());
        }
        front.put(px, corner);
        return corner;
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
