package paretoscope.merge.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;

class ConvexHullTest {
    @Test
    void agreesWithTheSignsOfAllTrianglesInThePlane() {
        for (long seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            var points = cloud(random, 4 + (int) seed % 12);
            var hull = ConvexHull.of(points);
            for (int i = 0; i < 50; i++) {
                var query = Coefficients.of(random.nextDouble(-0.2, 1.2), random.nextDouble(-0.2, 1.2));
                assertThat(hull.contains(query)).as("seed %s, %s", seed, query).isEqualTo(inATriangle(points, query));
            }
        }
    }

    /// Carathéodory: a point of the plane is in the hull exactly if it is in a triangle of the points.
    private static boolean inATriangle(List<Coefficients> points, Coefficients query) {
        for (var a : points) {
            for (var b : points) {
                for (var c : points) {
                    double ab = side(a, b, query);
                    double bc = side(b, c, query);
                    double ca = side(c, a, query);
                    if (ab > 0 && bc > 0 && ca > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static double side(Coefficients a, Coefficients b, Coefficients c) {
        return (b.get(0) - a.get(0)) * (c.get(1) - a.get(1)) - (b.get(1) - a.get(1)) * (c.get(0) - a.get(0));
    }

    @Test
    void holdsItsOwnPointsTheirMixturesAndItsFaces() {
        var random = new SplittableRandom(5);
        var points = new Design.Sobol().points(Box.unit(4), 30, 5);
        var hull = ConvexHull.of(points);

        assertThat(points).allMatch(hull::contains);
        for (int i = 0; i < 100; i++) {
            double share = random.nextDouble();
            var a = points.get(random.nextInt(30)).toArray();
            var b = points.get(random.nextInt(30)).toArray();
            double[] mixture = new double[4];
            Arrays.setAll(mixture, d -> share * a[d] + (1 - share) * b[d]);
            assertThat(hull.contains(Coefficients.of(mixture))).isTrue();
        }
    }

    @Test
    void aGridsHullIsItsBox() {
        var hull = ConvexHull.of(new Design.Grid(3).points(Box.unit(3), 27, 1));

        assertThat(hull.contains(Coefficients.of(1, 0.3, 0))).isTrue();
        assertThat(hull.contains(Coefficients.of(1 + 1e-6, 0.3, 0))).isFalse();
        assertThat(hull.distance(Coefficients.of(1.25, 0.5, 0.5))).isCloseTo(0.25, within(1e-12));
    }

    /// The search of the released MAP code ranges over [−3, 3] whatever was sampled.
    @Test
    void whatLiesBeyondTheSamplesIsExtrapolation() {
        var hull = ConvexHull.of(new Design.Sobol().points(Box.unit(2), 20, 1));

        assertThat(hull.contains(Coefficients.of(-3, 3))).isFalse();
        assertThat(hull.contains(Coefficients.of(0.5, 0.5))).isTrue();
    }

    private static List<Coefficients> cloud(SplittableRandom random, int size) {
        var points = new ArrayList<Coefficients>();
        for (int i = 0; i < size; i++) {
            points.add(Coefficients.of(random.nextDouble(), random.nextDouble()));
        }
        return points;
    }
}
