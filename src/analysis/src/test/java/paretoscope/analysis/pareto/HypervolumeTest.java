package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypervolumeTest {
    private static final List<Sense> COST_AND_QUALITY = List.of(MINIMISE, MAXIMISE);

    @Test
    void onePointCoversTheRectangleToTheReference() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{2}, new double[]{80});

        assertThat(Hypervolume.of(points, 5, 50)).isEqualTo(3 * 30);
    }

    @Test
    void whatTwoPointsShareCountsOnce() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 3}, new double[]{2, 4});

        assertThat(Hypervolume.of(points, 5, 0)).isEqualTo(4 * 2 + 2 * 2);
    }

    @Test
    void aPointOnTheReferenceContributesNothing() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{5, 6, 2}, new double[]{90, 95, 50});

        assertThat(Hypervolume.of(points, 5, 50)).isZero();
    }

    @Test
    void anUnknownValueContributesNothing() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, Double.NaN}, new double[]{1, 100});

        assertThat(Hypervolume.of(points, 2, 0)).isEqualTo(1);
    }

    @Test
    void anInfinitelyGoodPointMakesItInfinite() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 0}, new double[]{1, Double.POSITIVE_INFINITY});

        assertThat(Hypervolume.of(points, 2, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> Hypervolume.contributions(points, 2, 0)).hasMessageContaining("infinitely good");
    }

    @Test
    void anInfiniteCostDoesNotReachTheReference() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, Double.POSITIVE_INFINITY}, new double[]{1, 9});

        assertThat(Hypervolume.of(points, 2, 0)).isEqualTo(1);
    }

    @Test
    void noPointsCoverNothing() {
        for (int objectives = 1; objectives <= 6; objectives++) {
            PointSet none = PointSet.of(Clouds.minimised(objectives), new double[objectives][0]);
            assertThat(Hypervolume.of(none, new double[objectives])).isZero();
        }
    }

    @Test
    void theReferenceMustBeFiniteAndHaveAValueForEachObjective() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1}, new double[]{1});

        assertThatThrownBy(() -> Hypervolume.of(points, 1)).hasMessageContaining("reference of 1");
        assertThatThrownBy(() -> Hypervolume.of(points, Double.NaN, 0)).hasMessageContaining("finite");
    }

    @Test
    void aPointContributesWhatNoOtherCovers() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 3, 4, 3}, new double[]{2, 4, 3, 4});

        assertThat(Hypervolume.contributions(points, 5, 0)).containsExactly(4, 0, 0, 0);
        assertThat(Hypervolume.contributions(points.select(0, 1, 2), 5, 0)).containsExactly(4, 3, 0);
    }

    @Test
    void threeBoxesInFiveDimensions() {
        double[][] columns = {{1, 2, 3}, {3, 2, 1}, {2, 3, 1}, {1, 1, 2}, {2, 1, 2}};
        PointSet points = PointSet.of(Collections.nCopies(5, MAXIMISE), columns);

        // 12 + 12 + 12 less the pairs 4, 2, 2, plus the triple 1·1·1·1·1.
        assertThat(Hypervolume.of(points, 0, 0, 0, 0, 0)).isCloseTo(12 + 12 + 12 - 4 - 2 - 2 + 1, within(1e-12));
    }
}
