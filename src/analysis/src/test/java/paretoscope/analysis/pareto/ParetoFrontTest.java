package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {
    private static final List<Sense> COST_AND_QUALITY = List.of(MINIMISE, MAXIMISE);

    @Test
    void aCheaperAndEquallyAccurateSystemRemovesTheDearerOne() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{2.00, 1.00}, new double[]{0.80, 0.80});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(1));
    }

    @Test
    void theFrontRunsFromTheCheapestUp() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{3, 1, 2, 2.5}, new double[]{9, 5, 7, 6});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(1, 2, 0));
    }

    @Test
    void exactDuplicatesAreBothKept() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 1, 2}, new double[]{5, 5, 5});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(0, 1));
    }

    @Test
    void ofTwoAtTheSameCostTheBetterStays() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 1}, new double[]{4, 5});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(1));
    }

    @Test
    void anUnknownCostIsNotZero() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{Double.NaN, 1}, new double[]{9, 5});

        ParetoFront front = ParetoFront.of(points);

        assertThat(front.indices()).isEqualTo(Indices.of(1));
        assertThat(front.excluded()).isEqualTo(Indices.of(0));
        assertThat(front.comparable()).isEqualTo(1);
    }

    @Test
    void anInfiniteCostIsANumberAndTheBestQualityStillEarnsAPlace() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{Double.POSITIVE_INFINITY, 1}, new double[]{9, 5});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(1, 0));
    }

    @Test
    void zeroAndNegativeZeroAreTheSameCost() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{0.0, -0.0}, new double[]{5, 6});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(1));
    }

    @Test
    void bothAxesMayBeBetterHigher() {
        PointSet points = PointSet.of(List.of(MAXIMISE, MAXIMISE), new double[]{10, 20, 5}, new double[]{3, 1, 2});

        assertThat(ParetoFront.of(points).indices()).isEqualTo(Indices.of(1, 0));
    }

    @Test
    void noPointsHaveAnEmptyFront() {
        ParetoFront front = ParetoFront.of(PointSet.of(COST_AND_QUALITY, new double[0], new double[0]));

        assertThat(front.indices().isEmpty()).isTrue();
        assertThat(front.comparable()).isZero();
    }

    @Test
    void aSubsetSpeaksOfTheRowsOfTheWhole() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 2, 3, Double.NaN}, new double[]{9, 5, 7, 1});

        ParetoFront front = ParetoFront.of(points, 3, 2, 1);

        assertThat(front.indices()).isEqualTo(Indices.of(1, 2));
        assertThat(front.excluded()).isEqualTo(Indices.of(3));
    }

    @Test
    void layersPeelOffOneFrontAfterAnother() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 2, 3, 1}, new double[]{5, 4, 6, 1});

        ParetoLayers layers = ParetoLayers.of(points);

        assertThat(layers.layers()).containsExactly(Indices.of(0, 2), Indices.of(3, 1));
    }

    @Test
    void aDominatedPointNamesItsDominators() {
        PointSet points = PointSet.of(COST_AND_QUALITY, new double[]{1, 2, 3, 4}, new double[]{5, 7, 6, 6});

        assertThat(DominatedBy.of(points, 3).dominators()).isEqualTo(Indices.of(1, 2));
        assertThat(DominatedBy.of(points, 1).dominators().isEmpty()).isTrue();
    }
}
