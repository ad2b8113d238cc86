package paretoscope.merge.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.merge.surrogate.KnownQuadratic.PEAKED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;

class QuadraticSurrogateTest {
    private static final Response SHARE = new Response(Link.LOGISTIC, 0, 1);

    static Stream<Response> responses() {
        return Stream.of(SHARE, new Response(Link.LOGISTIC, 0, 100), new Response(Link.SOFTPLUS, 0, 1), new Response(
                Link.SOFTPLUS, 0, 7), new Response(Link.IDENTITY, 0, 1), new Response(Link.IDENTITY, -3, 12));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aKnownQuadraticGivesItsCoefficientsBack(Response response) {
        var points = KnownQuadratic.points(20, 4);

        var fit = fitted(points, PEAKED.values(points, response, 0, 0), response);

        assertThat(fit.surrogate().constant()).isCloseTo(0.3, within(1e-6));
        assertThat(fit.surrogate().slopes()).containsExactly(new double[]{2, 1.5, -1}, within(1e-6));
        assertThat(fit.surrogate().curvature()[0]).containsExactly(new double[]{-3, 0.5, 0.2}, within(1e-6));
        assertThat(fit.surrogate().curvature()[1]).containsExactly(new double[]{0.5, -2, -0.7}, within(1e-6));
        assertThat(fit.surrogate().curvature()[2]).containsExactly(new double[]{0.2, -0.7, -4}, within(1e-6));
        assertThat(fit.r2()).hasValueCloseTo(1.0, within(1e-9));
        assertThat(fit.heldOutR2()).hasValueCloseTo(1.0, within(1e-9));
        assertThat(fit.warnings()).isEmpty();
    }

    @Test
    void underNoiseTheIntervalsCoverTheCoefficientsAsOftenAsTheySay() {
        int covered = 0;
        int coveredNew = 0;
        int trials = 200;
        var unseen = Coefficients.of(0.4, 0.3, 0.6);
        for (int trial = 0; trial < trials; trial++) {
            var points = KnownQuadratic.points(40, trial);
            double[] values = PEAKED.values(points, SHARE, 0.02, trial);
            var surrogate = fitted(points, values, SHARE).surrogate();
            var intervals = surrogate.unknownIntervals(0.95);
            covered += (int) IntStream.range(0, 10).filter(k -> intervals.get(k).contains(PEAKED.unknowns()[k]))
                    .count();
            double measured = PEAKED.values(List.of(unseen), SHARE, 0.02, ~trial)[0];
            coveredNew += surrogate.interval(unseen, 0.95).orElseThrow().contains(measured) ? 1 : 0;
        }

        assertThat(covered / (10.0 * trials)).isBetween(0.92, 0.975);
        assertThat(coveredNew / (double) trials).isBetween(0.90, 0.99);
    }

    @Test
    void theExtremumIsThereOnlyWhereTheCurvatureIsDefinite() {
        var points = KnownQuadratic.points(20, 1);
        var peaked = fitted(points, PEAKED.values(points, SHARE, 0, 0), SHARE).surrogate();
        var saddle = new KnownQuadratic(new double[]{0, 1, 1, 1, -3, 0, 0, 2, 0, -4});
        var saddled = fitted(points, saddle.values(points, SHARE, 0, 0), SHARE).surrogate();

        var top = peaked.maximum().orElseThrow();

        // Solved by numpy.linalg.solve(A, -b).
        assertThat(top.toArray()).containsExactly(new double[]{0.82260306, 1.09587772, -0.40064845},
                within(1e-6));
        assertThat(peaked.minimum()).isEmpty();
        assertThat(saddled.maximum()).isEmpty();
        assertThat(saddled.minimum()).isEmpty();
    }

    @Test
    void fewerDifferentPointsThanUnknownsAreRefused() {
        var points = new ArrayList<>(KnownQuadratic.points(9, 1));
        points.add(points.getFirst());

        var fit = SurrogateFit.of(points, new double[10], SHARE);

        assertThat(fit).isEqualTo(new SurrogateFit.Refused(
                "a quadratic surrogate over 3 coefficients has 10 unknowns, and only 9 different points are measured"));
    }

    @Test
    void asManyPointsAsUnknownsFitButSayNothing() {
        var points = KnownQuadratic.points(10, 1);

        var fit = fitted(points, PEAKED.values(points, SHARE, 0, 0), SHARE);

        assertThat(fit.heldOutR2()).isEmpty();
        assertThat(fit.surrogate().interval(points.getFirst(), 0.95)).isEmpty();
        assertThat(fit.warnings()).singleElement().asString().contains("as many unknowns as points");
    }

    @Test
    void pointsOnAPlaneCannotTellTheUnknownsApart() {
        var points = IntStream.range(0, 25).mapToObj(i -> Coefficients.of(i % 5 / 4.0, i / 5 / 4.0, 1 - i % 5 / 4.0))
                .toList();

        var fit = fitted(points, PEAKED.values(points, SHARE, 0, 0), SHARE);

        assertThat(fit.warnings()).singleElement().asString().contains("cannot tell all 10 unknowns apart");
        assertThat(fit.surrogate().interval(points.getFirst(), 0.95)).isEmpty();
        assertThat(fit.r2()).hasValueCloseTo(1.0, within(1e-6));
    }

    @Test
    void exactZerosAndOnesAreFittedWithoutInfinities() {
        var points = new Design.Grid(11).points(Box.unit(1), 11, 1);
        double[] values = points.stream().mapToDouble(point -> point.get(0) < 0.45 ? 0 : 1).toArray();

        var fit = fitted(points, values, SHARE);

        assertThat(points).allSatisfy(point -> assertThat(fit.surrogate().value(point)).isBetween(0.0, 1.0));
        assertThat(fit.r2().orElseThrow()).isGreaterThan(0.999);
    }

    @Test
    void aConstantMetricHasNoR2() {
        var points = KnownQuadratic.points(20, 1);
        double[] values = new double[20];
        Arrays.fill(values, 0.25);

        var fit = fitted(points, values, SHARE);

        assertThat(fit.r2()).isEmpty();
        assertThat(fit.surrogate().value(points.get(5))).isCloseTo(0.25, within(1e-9));
        assertThat(fit.warnings()).singleElement().asString().contains("the same at every point");
    }

    @Test
    void aPointWithAnUnknownValueTakesNoPart() {
        var points = KnownQuadratic.points(21, 4);
        double[] values = PEAKED.values(points, SHARE, 0, 0);
        values[6] = Double.NaN;

        assertThat(fitted(points, values, SHARE).surrogate().constant()).isCloseTo(0.3, within(1e-6));
    }

    private static SurrogateFit.Fitted fitted(List<Coefficients> points, double[] values, Response response) {
        return (SurrogateFit.Fitted) SurrogateFit.of(points, values, response);
    }
}
