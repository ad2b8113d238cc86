package paretoscope.merge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moeaframework.core.PRNG;
import paretoscope.analysis.pareto.Hypervolume;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;
import paretoscope.merge.surrogate.SurrogateFit;
import paretoscope.merge.sweep.Sweeps;

class PredictedFrontTest {
    private static final List<Metric> SHARES = List.of(Metric.share("accuracy"), Metric.share("accuracy"), Metric.share(
            "accuracy"));

    @Test
    void nsgaThreeComesAsFarAsTryingEveryPointOfAFineGrid() {
        var box = Box.unit(2);
        var grid = new Design.Grid(101).points(box, 11_000, 1).stream().map(point -> rows(point, 2)).toList();

        var found = NsgaThree.front(box, objectives(2), List.of(), 1).stream().map(point -> rows(point, 2)).toList();

        double[] reference = {0.3, 0.3};
        double all = Hypervolume.of(TaskValues.points(SHARES.subList(0, 2), grid), reference);
        assertThat(Hypervolume.of(TaskValues.points(SHARES.subList(0, 2), found), reference)).isBetween(0.99 * all,
                1.001
                        * all);
    }

    @Test
    void theSeedDecidesTheFrontWhateverElseTheLibraryHasDrawn() {
        var first = NsgaThree.front(Box.unit(3), objectives(3), List.of(), 5, 9);
        PRNG.nextDouble();

        assertThat(NsgaThree.front(Box.unit(3), objectives(3), List.of(), 5, 9)).isEqualTo(first);
        assertThat(NsgaThree.front(Box.unit(3), objectives(3), List.of(), 5, 10)).isNotEqualTo(first);
    }

    @Test
    void aPredictedFrontIsWithinTheSampledBoxAndSaysWhereItLeavesTheHull() {
        var points = new Design.LatinHypercube().points(Box.unit(3), 23, 4).subList(3, 23);
        var box = Box.around(points).orElseThrow();

        var front = PredictedFront.of(samples(points), SHARES, 1);

        assertThat(front.points()).isNotEmpty().allMatch(point -> box.contains(point.coefficients()));
        assertThat(front.points()).as("corners of the box are beyond twenty points of it").anyMatch(
                FrontPoint::extrapolated);
        assertThat(front.points()).isSortedAccordingTo((a, b) -> Double.compare(b.values().getFirst(), a.values()
                .getFirst()));
        assertThat(front.surrogates()).allMatch(SurrogateFit.Fitted.class::isInstance);
    }

    @Test
    void withASingleTaskTheFrontIsTheBestOfManyPoints() {
        var points = new Design.Sobol().points(Box.unit(3), 30, 4);

        var front = PredictedFront.of(samples(points), SHARES.subList(0, 1), 1);

        assertThat(front.points()).hasSize(1);
        assertThat(front.points().getFirst().coefficients().get(0)).isCloseTo(0.94, within(0.1));
    }

    @Test
    void samplesThatDifferInOneCoefficientAloneGiveNoWideSearch() {
        var points = IntStream.range(0, 12).mapToObj(i -> Coefficients.of(i / 11.0, 0.5, 0.5)).toList();

        assertThat(PredictedFront.of(samples(points), SHARES, 1).points()).isNotEmpty()
                .allMatch(point -> points.contains(
                        point.coefficients()));
    }

    @Test
    void theChoiceLeavesOutWhatIsMeasuredAndTakesWhatAddsMost() {
        var measured = List.of(new Sample(Coefficients.of(0, 0), List.of(0.5, 0.5)));
        var predicted = List.of(point(0.1, 0.6, 0.6), point(0.2, 0.9, 0.9), point(0.3, 0.95, 0.4), point(0, 0.5, 0.5));

        var chosen = FrontChoice.of(predicted, measured, SHARES.subList(0, 2), 2);

        assertThat(chosen).containsExactly(predicted.get(1), predicted.get(2));
        assertThat(FrontChoice.of(predicted, measured, SHARES.subList(0, 2), 9)).hasSize(3);
    }

    @Test
    void aPreferencePicksTheFrontPointOfGreatestWorth() {
        var front = List.of(point(0.1, 0.9, 0.2), point(0.2, 0.6, 0.6), point(0.3, 0.2, 0.9));
        var loss = Metric.share("loss").withDirection(Direction.LOWER_IS_BETTER);

        assertThat(new Preference(List.of(3.0, 4.0)).weights()).containsExactly(0.6, 0.8);
        assertThat(Preference.equal(2).pick(front, FrontPoint::values, SHARES.subList(0, 2))).contains(front.get(1));
        assertThat(new Preference(List.of(1.0, 0.0)).pick(front, FrontPoint::values, SHARES.subList(0, 2)))
                .contains(front
                        .get(0));
        assertThat(new Preference(List.of(1.0, 0.1)).pick(front, FrontPoint::values, List.of(loss, SHARES.get(0))))
                .contains(front.get(2));
    }

    @Test
    void aFrontAgainstItselfIsAtNoDistanceAndWinsHalf() {
        var front = List.of(List.of(0.9, 0.2), List.of(0.6, 0.6), List.of(0.2, 0.9), List.of(0.1, 0.1));

        var same = FrontIndicators.of(front, front, SHARES.subList(0, 2), 0, 0);

        assertThat(same.hypervolume()).isCloseTo(0.9 * 0.2 + 0.6 * 0.4 + 0.2 * 0.3, within(1e-12));
        assertThat(same.referenceHypervolume()).isEqualTo(same.hypervolume());
        assertThat(same.generational()).hasValue(0);
        assertThat(same.invertedGenerational()).hasValue(0);
        assertThat(same.winRate()).hasValue(0.5);
        assertThat(FrontIndicators.of(List.of(), front, SHARES.subList(0, 2), 0, 0).winRate()).isEmpty();
    }

    private static FrontPoint point(double c, double first, double second) {
        return new FrontPoint(Coefficients.of(c, c), List.of(first, second), false);
    }

    private static List<Sample> samples(List<Coefficients> points) {
        return points.stream().map(point -> new Sample(point, rows(point, 3))).toList();
    }

    private static List<Double> rows(Coefficients point, int tasks) {
        return IntStream.range(0, tasks).mapToObj(task -> Sweeps.accuracy(point, task)).toList();
    }

    private static ToMinimise objectives(int tasks) {
        return new ToMinimise() {
            @Override
            public int objectives() {
                return tasks;
            }

            @Override
            public double[] at(Coefficients point) {
                double[] values = new double[tasks];
                Arrays.setAll(values, task -> -Sweeps.accuracy(point, task));
                return values;
            }
        };
    }
}
