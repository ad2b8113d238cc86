package paretoscope.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import paretoscope.figure.layout.Staircase.Corner;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Points;

class StaircaseLawsTest {
    private static final Interval FRAME = new Interval(0, 11);

    @Provide
    Arbitrary<List<Corner>> places() {
        var whole = Arbitraries.integers().between(1, 10).map(i -> (double) i);
        return Combinators.combine(whole, whole).as(Corner::new).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Better> directions() {
        return Arbitraries.of(Better.LOWER, Better.HIGHER);
    }

    private static Staircase stairs(List<Corner> places, Better x, Better y) {
        return Staircase.of(Points.of(places.stream().mapToDouble(Corner::x).toArray(),
                places.stream().mapToDouble(Corner::y).toArray()), x, y);
    }

    private static boolean attained(List<Corner> places, double x, double y, Better xBetter, Better yBetter) {
        return places.stream().anyMatch(p -> (xBetter == Better.LOWER ? p.x() <= x : p.x() >= x)
                && (yBetter == Better.LOWER ? p.y() <= y : p.y() >= y));
    }

    /// The area is checked at the middles of all unit cells, none of which lies on an edge.
    @Property
    void theDominatedAreaIsWhatSomePointAttains(@ForAll("places") List<Corner> places,
            @ForAll("directions") Better xBetter, @ForAll("directions") Better yBetter) {
        var polygon = new Path2D.Double();
        for (var corner : stairs(places, xBetter, yBetter).dominated(FRAME, FRAME)) {
            if (polygon.getCurrentPoint() == null) {
                polygon.moveTo(corner.x(), corner.y());
            } else {
                polygon.lineTo(corner.x(), corner.y());
            }
        }
        polygon.closePath();

        for (var x = 0.5; x < 11; x++) {
            for (var y = 0.5; y < 11; y++) {
                assertThat(polygon.contains(x, y)).as("(%s, %s)", x, y)
                        .isEqualTo(attained(places, x, y, xBetter, yBetter));
            }
        }
    }

    @Property
    void stepsTurnAtRightAnglesAndPassThroughEveryAttainedPoint(@ForAll("places") List<Corner> places,
            @ForAll("directions") Better xBetter, @ForAll("directions") Better yBetter) {
        var stairs = stairs(places, xBetter, yBetter);
        var boundary = stairs.boundary(FRAME, FRAME);

        assertThat(boundary).containsAll(stairs.attained());
        assertThat(places).containsAll(stairs.attained());
        for (var i = 1; i < boundary.size(); i++) {
            var before = boundary.get(i - 1);
            assertThat(before.x() == boundary.get(i).x() || before.y() == boundary.get(i).y()).isTrue();
        }
    }

    @Property
    void theHullNeverPromisesLessThanTheStairs(@ForAll("places") List<Corner> places,
            @ForAll("directions") Better xBetter, @ForAll("directions") Better yBetter) {
        var stairs = stairs(places, xBetter, yBetter);
        var hull = ConvexHull.of(stairs);

        assertThat(stairs.attained()).containsAll(hull);
        for (var i = 1; i < hull.size(); i++) {
            for (var point : stairs.attained()) {
                assertThat(beyond(hull.get(i - 1), hull.get(i), point, xBetter, yBetter)).isFalse();
            }
        }
    }

    private static boolean beyond(Corner a, Corner b, Corner p, Better xBetter, Better yBetter) {
        if (p.x() < Math.min(a.x(), b.x()) || p.x() > Math.max(a.x(), b.x())) {
            return false;
        }
        var onLine = a.x() == b.x() ? a.y() : a.y() + (b.y() - a.y()) * (p.x() - a.x()) / (b.x() - a.x());
        return yBetter == Better.HIGHER ? p.y() > onLine + 1e-9 : p.y() < onLine - 1e-9;
    }
}
