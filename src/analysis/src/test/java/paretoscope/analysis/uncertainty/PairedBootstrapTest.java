package paretoscope.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;

class PairedBootstrapTest {
    private static final List<Sense> COST_AND_QUALITY = List.of(MINIMISE, MAXIMISE);

    @Test
    void oneItemIsAlwaysTheSameItem() {
        PairedItems items = PairedItems.of(COST_AND_QUALITY, new double[][]{{1}, {2}, {3}},
                new double[][]{{0.5}, {0.75}, {0.25}});

        UncertainFront front = PairedBootstrap.of(items, Resampling.of(50, 1));

        assertThat(front.probability(0)).hasValue(1);
        assertThat(front.probability(1)).hasValue(1);
        assertThat(front.probability(2)).hasValue(0);
        assertThat(front.interval(1, 1, 0.95)).hasValue(new PercentileInterval(0.75, 0.75, 0.95));
        assertThat(front.hypervolume(0.95, 4, 0)).isEqualTo(new PercentileInterval(2, 2, 0.95));
    }

    /// The dearer of two is on the front when the draws in which it is better outnumber those in which it is worse.
    @Test
    void theProbabilityOfTheDearerOfTwoFollowsFromTheTrinomialDistribution() {
        int n = 20;
        double[][] costs = {filled(n, 1), filled(n, 2)};
        double[][] passes = new double[2][n];
        Arrays.fill(passes[1], 0, 7, 1);
        Arrays.fill(passes[0], 7, 11, 1);

        UncertainFront front = PairedBootstrap.of(PairedItems.of(COST_AND_QUALITY, costs, passes),
                Resampling.of(40_000, 3));

        double expected = moreWinsThanLosses(n, 7.0 / n, 4.0 / n);
        assertThat(front.probability(0)).hasValue(1);
        assertThat(front.probability(1).orElseThrow())
                .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / 40_000)));
    }

    @Test
    void theIntervalOfAMeanIsNearlyTheNormalOne() {
        int n = 400;
        SplittableRandom random = new SplittableRandom(5);
        double[] values = random.doubles(n).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double error = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum()) / n;

        PercentileInterval interval = PairedBootstrap.of(
                PairedItems.of(List.of(MAXIMISE), new double[][]{values}), Resampling.of(20_000, 9))
                .interval(0, 0, 0.95).orElseThrow();

        assertThat(interval.lower()).isCloseTo(mean - 1.96 * error, within(0.05 * error));
        assertThat(interval.upper()).isCloseTo(mean + 1.96 * error, within(0.05 * error));
    }

    @Test
    void tasksCountEquallyWhateverTheirSize() {
        double[][] values = {{1, 0, 0, 0, 0, 0}};

        PairedItems byTask = PairedItems.byTask(List.of(MAXIMISE), new int[]{7, 7, 3, 3, 3, 3}, values);

        assertThat(byTask.tasks()).isEqualTo(2);
        assertThat(byTask.means().value(0, 0)).isCloseTo(0.25, within(1e-12));
        assertThat(PairedItems.of(List.of(MAXIMISE), values).means().value(0, 0)).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void eachTasksItemsAreDrawnAmongThemselves() {
        double[][] values = {{5, 5, 5, 1, 1}};
        PairedItems items = PairedItems.byTask(List.of(MAXIMISE), new int[]{0, 0, 0, 1, 1}, values);

        UncertainFront front = PairedBootstrap.of(items, Resampling.of(200, 1));

        assertThat(front.interval(0, 0, 0.99)).hasValue(new PercentileInterval(3, 3, 0.99));
    }

    @Test
    void theMeanIsOverTheItemsAttempted() {
        double nan = Double.NaN;
        PairedItems items = PairedItems.of(COST_AND_QUALITY, new double[][]{{1, 1, 1, 1}, {2, nan, nan, 4}},
                new double[][]{{0, 0, 1, 1}, {1, nan, nan, 1}});

        UncertainFront front = PairedBootstrap.of(items, Resampling.of(4_000, 2));

        assertThat(front.observed().point(1)).containsExactly(3, 1);
        assertThat(front.interval(1, 1, 0.95)).hasValue(new PercentileInterval(1, 1, 0.95));
        assertThat(front.comparableResamples(1) / 4_000.0).isCloseTo(1 - Math.pow(0.5, 4), within(0.02));
        assertThat(front.comparableResamples(0)).isEqualTo(4_000);
    }

    @Test
    void aConfigurationThatAttemptedNothingHasNoProbability() {
        PairedItems items = PairedItems.of(COST_AND_QUALITY, new double[][]{{1, 1}, {Double.NaN, Double.NaN}},
                new double[][]{{0, 1}, {1, 1}});

        UncertainFront front = PairedBootstrap.of(items, Resampling.of(20, 2));

        assertThat(front.probability(0)).hasValue(1);
        assertThat(front.probability(1)).isEmpty();
        assertThat(front.interval(1, 0, 0.95)).isEmpty();
        assertThat(front.interval(1, 1, 0.95)).isPresent();
    }

    /// Before the rounding the dearer of two equals was on the front whenever its sum came out a digit larger.
    @Test
    void equalScoresTieThoughTheirSumsDifferInTheLastDigit() {
        double[] one = {0.1, 0.2, 0.3, 0.6};
        double[] other = {0.6, 0.3, 0.2, 0.1};

        assertThat(0.1 + 0.2 + 0.3 + 0.6).isNotEqualTo(0.6 + 0.3 + 0.2 + 0.1);
        PointSet means = PairedItems.of(List.of(MAXIMISE), new double[][]{one, other}).means();
        assertThat(means.value(0, 0)).isEqualTo(means.value(1, 0)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void aCancelledBootstrapEndsWithACancellation() {
        PairedItems items = PairedItems.of(COST_AND_QUALITY, new double[3][5], new double[3][5]);
        AtomicInteger asked = new AtomicInteger();

        for (int threads : new int[]{1, 3}) {
            Resampling plan = Resampling.of(10_000, 1).onThreads(threads)
                    .cancelledBy(() -> asked.incrementAndGet() > 10);
            assertThatThrownBy(() -> PairedBootstrap.of(items, plan)).isInstanceOf(CancellationException.class);
        }
        assertThat(asked.get()).isLessThan(100);
    }

    @Test
    void progressComesToTheEnd() {
        PairedItems items = PairedItems.of(COST_AND_QUALITY, new double[3][5], new double[3][5]);
        AtomicInteger most = new AtomicInteger();

        PairedBootstrap.of(items, Resampling.of(101, 1).onThreads(2)
                .reportingTo(done -> most.accumulateAndGet(done, Math::max)));

        assertThat(most.get()).isEqualTo(101);
    }

    @Test
    void theBandAroundACertainFrontIsTheFront() {
        PairedItems items = PairedItems.of(COST_AND_QUALITY, new double[][]{{1}, {2}, {3}},
                new double[][]{{0.5}, {0.75}, {0.25}});

        for (AttainmentSurface surface : PairedBootstrap.of(items, Resampling.of(40, 1)).attainment(0.025, 0.5,
                0.975)) {
            PointSet corners = surface.corners();
            assertThat(corners.size()).isEqualTo(2);
            assertThat(corners.point(0)).containsExactly(1, 0.5);
            assertThat(corners.point(1)).containsExactly(2, 0.75);
            assertThat(surface.secondAt(0.9)).isEmpty();
            assertThat(surface.secondAt(1.5)).hasValue(0.5);
            assertThat(surface.secondAt(9)).hasValue(0.75);
        }
    }

    private static double moreWinsThanLosses(int n, double win, double loss) {
        double probability = 0;
        for (int wins = 0; wins <= n; wins++) {
            for (int losses = 0; losses < wins && wins + losses <= n; losses++) {
                probability += choose(n, wins) * choose(n - wins, losses) * Math.pow(win, wins)
                        * Math.pow(loss, losses) * Math.pow(1 - win - loss, n - wins - losses);
            }
        }
        return probability;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways = ways * (n - i) / (i + 1);
        }
        return ways;
    }

    private static double[] filled(int length, double value) {
        double[] filled = new double[length];
        Arrays.fill(filled, value);
        return filled;
    }
}
