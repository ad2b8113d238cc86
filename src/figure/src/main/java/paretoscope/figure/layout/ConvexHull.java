package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.layout.Staircase.Corner;
import paretoscope.figure.spec.Better;

/// The better side of the convex hull of a front: what mixing two configurations at random attains on average.
///
/// Straight in data coordinates, so on a logarithmic axis it is drawn through points in between.
final class ConvexHull {
    private static final int PARTS = 24;

    private ConvexHull() {}

    /// The hull of the staircase's attained points, from the point best in x to the point best in y.
    static List<Corner> of(Staircase stairs) {
        var hull = new ArrayList<Corner>();
        for (var next : stairs.attained()) {
            if (!Double.isFinite(next.x()) || !Double.isFinite(next.y())) {
                continue;
            }
            while (hull.size() >= 2 && !bulges(hull.get(hull.size() - 2), hull.getLast(), next, stairs)) {
                hull.removeLast();
            }
            hull.add(next);
        }
        return hull;
    }

    /// The hull with extra places along its edges, for axes on which straight edges are curves.
    static List<Corner> curved(List<Corner> hull) {
        var path = new ArrayList<Corner>();
        for (var i = 0; i < hull.size(); i++) {
            for (var part = 1; i > 0 && part < PARTS; part++) {
                var share = (double) part / PARTS;
                path.add(new Corner(between(hull.get(i - 1).x(), hull.get(i).x(), share),
                        between(hull.get(i - 1).y(), hull.get(i).y(), share)));
            }
            path.add(hull.get(i));
        }
        return path;
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /// Whether b lies on the better side of the line from a to c.
    private static boolean bulges(Corner a, Corner b, Corner c, Staircase stairs) {
        var turn = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        var lowerX = stairs.xBetter() == Better.LOWER;
        var higherY = stairs.yBetter() == Better.HIGHER;
        return lowerX == higherY ? turn < 0 : turn > 0;
    }
}
