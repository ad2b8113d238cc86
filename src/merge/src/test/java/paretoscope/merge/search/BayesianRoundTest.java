package paretoscope.merge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;

class BayesianRoundTest {
    private static final Search.Bayesian TWO_BINS = new Search.Bayesian(1, 2, 0.5, 0.07, 0.2, 0.8);

    @Test
    void hypersphericalCoordinatesGoThereAndBack() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            double[] point = random.doubles(1 + i % 6).toArray();
            double radius = Math.sqrt(Arrays.stream(point).map(x -> x * x).sum());

            double[] angles = Hypersphere.angles(point);

            assertThat(Arrays.stream(angles).allMatch(angle -> angle >= 0 && angle <= Math.PI / 2)).isTrue();
            assertThat(Hypersphere.point(radius, angles)).containsExactly(point, within(1e-12));
        }
        assertThat(Hypersphere.angles(new double[]{0, 0, 0})).containsExactly(0, 0);
    }

    /// Errors .1 and .3 have mean .2 and standard deviation .1, so the score is .2 + .5 · .1; the empty bin has the score
    /// of all samples together.
    @Test
    void aBinsScoreIsTheMeanSquaredErrorAndHalfTheStandardDeviation() {
        var round = new BayesianRound(Box.unit(2), TWO_BINS);
        var nearFirstAxis = List.of(Coefficients.of(0.9, 0.1), Coefficients.of(0.5, 0.1));

        assertThat(round.scores(nearFirstAxis, new double[]{0.1, 0.3})).containsExactly(new double[]{0.25, 0.25},
                within(
                        1e-12));
        assertThat(round.binOf(nearFirstAxis.getFirst())).isEqualTo(0);
        assertThat(round.binOf(Coefficients.of(0.1, 0.9))).isEqualTo(1);
    }

    @Test
    void mostIsDrawnWhereTheSurrogateErrsAtRadiiBetweenTheTwo() {
        var round = new BayesianRound(Box.unit(2), TWO_BINS);
        var points = List.of(Coefficients.of(0.9, 0.1), Coefficients.of(0.1, 0.9));

        var drawn = round.draw(points, new double[]{0.01, 0.15}, 2000, 5);

        // Softmax of scores .01 and .15 at temperature .07: e² to 1.
        assertThat(drawn.stream().filter(point -> round.binOf(point) == 1).count() / 2000.0).isCloseTo(Math.exp(2) / (1
                + Math.exp(2)), within(0.03));
        assertThat(drawn).allSatisfy(point -> assertThat(Math.hypot(point.get(0), point.get(1))).isBetween(0.2 - 1e-9,
                0.8 + 1e-9));
        assertThat(round.draw(points, new double[]{0.01, 0.15}, 9, 5)).isEqualTo(drawn.subList(0, 9));
    }

    @Test
    void tooManyBinsAreRefused() {
        assertThatThrownBy(() -> new Search.Bayesian(1, 10, 0.5, 0.07, 0.2, 0.8).binCount(12))
                .hasMessageContaining("choose fewer");
        assertThat(TWO_BINS.binCount(1)).isEqualTo(1);
    }
}
