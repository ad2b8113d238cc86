package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.analysis.pareto.AxisScale.LINEAR;
import static paretoscope.analysis.pareto.AxisScale.LOG;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KneeTest {
    @Test
    void theKneeIsFarthestFromTheChordAtTheIdealSide() {
        Knee knee = knee(new double[]{0, 1, 5, 10}, new double[]{0, 7, 9, 10}, LINEAR).orElseThrow();

        assertThat(knee.point()).isEqualTo(1);
        assertThat(knee.distance()).isCloseTo(0.6 * Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void aLogarithmicAxisMovesTheKnee() {
        double[] costs = {0.01, 0.1, 1, 100};
        double[] qualities = {0, 50, 90, 100};

        assertThat(knee(costs, qualities, LINEAR).orElseThrow().point()).isEqualTo(2);
        assertThat(knee(costs, qualities, LOG).orElseThrow().point()).isEqualTo(2);
        assertThat(knee(costs, new double[]{0, 70, 80, 100}, LINEAR).orElseThrow().point()).isEqualTo(2);
        assertThat(knee(costs, new double[]{0, 70, 80, 100}, LOG).orElseThrow().point()).isEqualTo(1);
    }

    @Test
    void twoPointsHaveNoKnee() {
        assertThat(knee(new double[]{0, 1}, new double[]{0, 1}, LINEAR)).isEmpty();
    }

    @Test
    void pointsOnAStraightLineHaveNoKnee() {
        assertThat(knee(new double[]{0.1, 0.2, 0.3, 0.7}, new double[]{0.1, 0.2, 0.3, 0.7}, LINEAR)).isEmpty();
    }

    @Test
    void pointsBehindTheChordHaveNoKnee() {
        assertThat(knee(new double[]{0, 5, 9, 10}, new double[]{0, 1, 2, 10}, LINEAR)).isEmpty();
    }

    @Test
    void duplicatesOfTheExtremesAreNoKnee() {
        assertThat(knee(new double[]{0, 0, 1}, new double[]{0, 0, 1}, LINEAR)).isEmpty();
    }

    @Test
    void aFreePointCannotStandOnALogarithmicAxis() {
        assertThat(knee(new double[]{0, 1, 10}, new double[]{1, 8, 9}, LOG)).isEmpty();
        assertThat(knee(new double[]{0, 1, 10}, new double[]{1, 8, 9}, LINEAR)).isPresent();
    }

    @Test
    void theSidesFollowTheSenses() {
        PointSet points = PointSet.of(List.of(MAXIMISE, MINIMISE), new double[]{10, 9, 0}, new double[]{10, 2, 0});

        assertThat(Knee.of(points, ParetoFront.of(points), LINEAR, LINEAR).orElseThrow().point()).isEqualTo(1);
    }

    private static Optional<Knee> knee(double[] costs, double[] qualities, AxisScale costScale) {
        PointSet points = PointSet.of(List.of(MINIMISE, MAXIMISE), costs, qualities);
        return Knee.of(points, ParetoFront.of(points), costScale, LINEAR);
    }
}
