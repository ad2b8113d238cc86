package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontDistanceTest {
    private static final List<Sense> COST_AND_QUALITY = List.of(MINIMISE, MAXIMISE);

    private final PointSet reference = PointSet.of(COST_AND_QUALITY, new double[]{1, 2}, new double[]{10, 20});

    @Test
    void aFrontIsAtNoDistanceFromItself() {
        FrontDistance distance = FrontDistance.between(reference, reference);

        assertThat(distance.generational(2)).isZero();
        assertThat(distance.invertedGenerational(1)).isZero();
        assertThat(distance.additiveEpsilon()).isZero();
        assertThat(distance.multiplicativeEpsilon()).hasValue(1);
    }

    @Test
    void generationalDistanceStartsFromTheApproximationAndItsInverseFromTheReference() {
        PointSet one = PointSet.of(COST_AND_QUALITY, new double[]{4}, new double[]{14});
        FrontDistance distance = FrontDistance.between(one, reference);

        assertThat(distance.generational(2)).isCloseTo(5, within(1e-12));
        assertThat(distance.invertedGenerational(1)).isCloseTo((5 + Math.sqrt(40)) / 2, within(1e-12));
        assertThat(distance.invertedGenerational(2)).isCloseTo(Math.sqrt(25 + 40) / 2, within(1e-12));
    }

    @Test
    void scaledByTheRangeOfTheReferenceUnitsNoLongerMatter() {
        PointSet one = PointSet.of(COST_AND_QUALITY, new double[]{1.5}, new double[]{10});
        PointSet inCents = PointSet.of(COST_AND_QUALITY, new double[]{150}, new double[]{10});
        PointSet referenceInCents = PointSet.of(COST_AND_QUALITY, new double[]{100, 200}, new double[]{10, 20});

        assertThat(FrontDistance.betweenScaled(one, reference).generational(1)).isCloseTo(0.5, within(1e-12));
        assertThat(FrontDistance.betweenScaled(inCents, referenceInCents).generational(1))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void epsilonIsWhatMustImproveEverywhere() {
        PointSet worse = PointSet.of(COST_AND_QUALITY, new double[]{1.5, 3}, new double[]{10, 20});

        assertThat(FrontDistance.between(worse, reference).additiveEpsilon()).isCloseTo(1, within(1e-12));
        assertThat(FrontDistance.between(reference, worse).additiveEpsilon()).isCloseTo(0, within(1e-12));
        assertThat(FrontDistance.between(worse, reference).multiplicativeEpsilon().orElseThrow())
                .isCloseTo(1.5, within(1e-12));
    }

    @Test
    void aMaximisedValueIsMultipliedByEpsilon() {
        PointSet half = PointSet.of(COST_AND_QUALITY, new double[]{1, 2}, new double[]{5, 10});

        assertThat(FrontDistance.between(half, reference).multiplicativeEpsilon().orElseThrow())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void noFactorTurnsAZeroCostIntoAnother() {
        PointSet free = PointSet.of(COST_AND_QUALITY, new double[]{0}, new double[]{10});

        assertThat(FrontDistance.between(free, reference).multiplicativeEpsilon()).isEmpty();
    }

    @Test
    void frontsWithoutAComparablePointAreRefused() {
        PointSet unknown = PointSet.of(COST_AND_QUALITY, new double[]{Double.NaN}, new double[]{10});

        assertThatThrownBy(() -> FrontDistance.between(unknown, reference)).hasMessageContaining("comparable");
    }

    @Test
    void aWinIsABetterValueAndATieIsHalfAWin() {
        PointSet other = PointSet.of(COST_AND_QUALITY, new double[]{2}, new double[]{15});

        WinRate winRate = WinRate.of(reference, other);

        assertThat(winRate.comparisons()).isEqualTo(4);
        assertThat(winRate.share()).isEqualTo((1 + 0.5 + 0 + 1) / 4);
    }
}
