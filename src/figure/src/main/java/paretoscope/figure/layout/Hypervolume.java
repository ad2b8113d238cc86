package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.layout.Staircase.Corner;
import paretoscope.figure.spec.Better;

/// The area between a front and a reference point: what the hypervolume measures (Zitzler & Thiele 1999).
final class Hypervolume {
    private Hypervolume() {}

    /// The corners of the area; points that do not dominate the reference add nothing.
    static List<Corner> area(Staircase stairs, double x, double y) {
        var inside = stairs.attained().stream().filter(c -> better(c.x(), x, stairs.xBetter()))
                .filter(c -> better(c.y(), y, stairs.yBetter())).toList();
        if (inside.isEmpty()) {
            return List.of();
        }
        var area = new ArrayList<Corner>();
        area.add(new Corner(x, y));
        area.add(new Corner(inside.getFirst().x(), y));
        area.addAll(new Staircase(inside, stairs.xBetter(), stairs.yBetter()).steps());
        area.add(new Corner(x, inside.getLast().y()));
        return area;
    }

    private static boolean better(double value, double reference, Better better) {
        return better == Better.HIGHER ? value > reference : value < reference;
    }
}
