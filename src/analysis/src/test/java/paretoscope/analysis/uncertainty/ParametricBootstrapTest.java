package paretoscope.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;

class ParametricBootstrapTest {
    private static final List<Sense> COST_AND_QUALITY = List.of(MINIMISE, MAXIMISE);

    private final PointSet values = PointSet.of(COST_AND_QUALITY, new double[]{1, 2}, new double[]{60, 62});
    private final double nan = Double.NaN;

    @Test
    void theProbabilityOfTheDearerIsThatOfANormalDifference() {
        UncertainFront front = ParametricBootstrap.of(values, new double[][]{{nan, nan}, {3, 4}},
                Resampling.of(40_000, 1));

        // Φ(2 / √(3² + 4²)) = Φ(0.4)
        assertThat(front.probability(1).orElseThrow()).isCloseTo(0.6554217, within(0.01));
        assertThat(front.probability(0)).hasValue(1);
        assertThat(front.kind()).isEqualTo(BootstrapKind.PARAMETRIC);
    }

    @Test
    void aValueWithoutAnErrorIsHeldFixed() {
        UncertainFront front = ParametricBootstrap.of(values, new double[][]{{nan, nan}, {3, 4}},
                Resampling.of(500, 1));

        assertThat(front.interval(1, 0, 0.95)).hasValue(new PercentileInterval(2, 2, 0.95));
    }

    @Test
    void learningAnErrorMovesNoOtherValue() {
        UncertainFront before = ParametricBootstrap.of(values, new double[][]{{nan, nan}, {nan, 4}},
                Resampling.of(500, 1));
        UncertainFront after = ParametricBootstrap.of(values, new double[][]{{0.1, 0.1}, {3, 4}},
                Resampling.of(500, 1));

        assertThat(after.interval(1, 1, 0.95)).isEqualTo(before.interval(1, 1, 0.95));
    }

    @Test
    void theIntervalIsTheNormalOne() {
        PercentileInterval interval = ParametricBootstrap.of(values, new double[][]{{nan, nan}, {3, 4}},
                Resampling.of(40_000, 1)).interval(1, 1, 0.95).orElseThrow();

        assertThat(interval.lower()).isCloseTo(62 - 1.96 * 4, within(0.15));
        assertThat(interval.upper()).isCloseTo(62 + 1.96 * 4, within(0.15));
    }

    @Test
    void aNegativeErrorIsRefused() {
        assertThatThrownBy(() -> ParametricBootstrap.of(values, new double[][]{{nan, nan}, {-3, 4}},
                Resampling.of(10, 1))).hasMessageContaining("at least 0");
    }
}
