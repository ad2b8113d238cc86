package paretoscope.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;

class UncertainFrontLawsTest {
    @Test
    void threadsDoNotChangeTheResult() {
        for (int seed = 0; seed < 10; seed++) {
            PairedItems items = items(seed, 2);
            UncertainFront alone = PairedBootstrap.of(items, Resampling.of(203, seed).onThreads(1));
            for (int threads : new int[]{2, 5}) {
                UncertainFront together = PairedBootstrap.of(items, Resampling.of(203, seed).onThreads(threads));
                assertSame(alone, together);
            }
        }
    }

    @Test
    void theSeedAndTheNumberOfTheResampleDecideItAlone() {
        for (int replicate = 0; replicate < 100; replicate++) {
            assertThat(ReplicateRandom.of(4, replicate).nextLong())
                    .isEqualTo(ReplicateRandom.of(4, replicate).nextLong())
                    .isNotEqualTo(ReplicateRandom.of(5, replicate).nextLong())
                    .isNotEqualTo(ReplicateRandom.of(4, replicate + 1).nextLong());
        }
    }

    @Test
    void everyResampleHasTheMeansOfItsDraw() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PairedItems items = items(seed, 1 + seed % 3);
            int block = 1 + random.nextInt(8);
            int[][] counts = new int[block][];
            Arrays.setAll(counts, _ -> draw(items, random));
            double[][] means = new ItemMeans(items.taskItems(), block).of(counts, block);
            for (int r = 0; r < block; r++) {
                for (int at = 0; at < means[r].length; at++) {
                    double expected = meanOfTasks(items, counts[r], at);
                    assertThat(Double.isNaN(means[r][at])).isEqualTo(Double.isNaN(expected));
                    if (!Double.isNaN(expected)) {
                        assertThat(means[r][at]).as("seed %d", seed).isCloseTo(expected, within(1e-12));
                    }
                }
            }
        }
    }

    @Test
    void probabilitiesCountTheFronts() {
        for (int seed = 0; seed < 30; seed++) {
            PairedItems items = items(seed, 1 + seed % 3);
            Resampling plan = Resampling.of(60, seed);
            Replicates replicates = replicates(items, plan);
            UncertainFront front = new UncertainFront(BootstrapKind.PAIRED_OVER_ITEMS, plan, items.means(), replicates);
            for (int c = 0; c < items.configurations(); c++) {
                int configuration = c;
                long on = IntStream.range(0, 60)
                        .filter(r -> ParetoFront.of(replicates.points(r)).contains(configuration)).count();
                long comparable = IntStream.range(0, 60)
                        .filter(r -> replicates.points(r).isComparable(configuration)).count();
                assertThat(front.comparableResamples(c)).isEqualTo((int) comparable);
                assertThat(front.probability(c).orElse(-1)).isEqualTo(comparable == 0 ? -1 : (double) on / comparable);
            }
        }
    }

    @Test
    void exactlyWhatEnoughFrontsReachLiesUnderTheSurface() {
        double[] levels = {0.025, 0.3, 0.5, 0.975, 1};
        for (int seed = 0; seed < 60; seed++) {
            PairedItems items = items(seed, 2);
            Resampling plan = Resampling.of(40, seed);
            Replicates replicates = replicates(items, plan);
            List<AttainmentSurface> surfaces = new UncertainFront(BootstrapKind.PAIRED_OVER_ITEMS, plan, items.means(),
                    replicates).attainment(levels);
            SplittableRandom random = new SplittableRandom(seed);
            for (int probe = 0; probe < 60; probe++) {
                // Values that occur are where an error by one would show.
                double[] at = {replicates.value(random.nextInt(40), random.nextInt(items.configurations()), 0),
                    replicates.value(random.nextInt(40), random.nextInt(items.configurations()), 1)};
                if (Double.isNaN(at[0] + at[1])) {
                    continue;
                }
                long reached = IntStream.range(0, 40).filter(r -> attains(replicates.points(r), at)).count();
                for (int i = 0; i < levels.length; i++) {
                    assertThat(attains(surfaces.get(i).corners(), at)).as("seed %d, level %f", seed, levels[i])
                            .isEqualTo(reached >= levels[i] * 40 - 1e-9);
                }
            }
        }
    }

    private static Replicates replicates(PairedItems items, Resampling plan) {
        Replicates replicates = new Replicates(items.senses(), plan.resamples());
        ItemMeans means = new ItemMeans(items.taskItems(), 1);
        for (int r = 0; r < plan.resamples(); r++) {
            SplittableRandom random = ReplicateRandom.of(plan.seed(), r);
            replicates.put(r, means.of(new int[][]{draw(items, random)}, 1)[0].clone());
        }
        return replicates;
    }

    private static boolean attains(PointSet points, double[] at) {
        return IntStream.range(0, points.size()).anyMatch(i -> points.isComparable(i)
                && !points.sense(0).isBetter(at[0], points.value(i, 0))
                && !points.sense(1).isBetter(at[1], points.value(i, 1)));
    }

    private static int[] draw(PairedItems items, SplittableRandom random) {
        int[] counts = new int[items.items()];
        for (TaskItems task : items.taskItems()) {
            for (int i = 0; i < task.size(); i++) {
                counts[task.start() + random.nextInt(task.size())]++;
            }
        }
        return counts;
    }

    private static double meanOfTasks(PairedItems items, int[] counts, int at) {
        double total = 0;
        int tasks = 0;
        for (TaskItems task : items.taskItems()) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < task.size(); i++) {
                sum += counts[task.start() + i] * task.values()[i][at];
                weight += counts[task.start() + i] * task.known()[i][at];
            }
            boolean valued = Arrays.stream(task.known()).anyMatch(known -> known[at] > 0);
            total += valued ? sum / weight : 0;
            tasks += valued ? 1 : 0;
        }
        return total / tasks;
    }

    private static PairedItems items(int seed, int objectives) {
        SplittableRandom random = new SplittableRandom(seed);
        int configurations = 1 + random.nextInt(8);
        int items = 1 + random.nextInt(30);
        double[][][] values = new double[objectives][configurations][items];
        for (double[][] objective : values) {
            for (double[] configuration : objective) {
                Arrays.setAll(configuration,
                        i -> seed % 2 == 0 && random.nextInt(8) == 0 ? Double.NaN : random.nextInt(10) / 10.0);
            }
        }
        int[] tasks = new int[items];
        Arrays.setAll(tasks, i -> seed % 3 == 0 ? i % 4 : 0);
        List<Sense> senses = IntStream.range(0, objectives)
                .mapToObj(_ -> random.nextBoolean() ? Sense.MAXIMISE : Sense.MINIMISE).toList();
        return PairedItems.byTask(senses, tasks, values);
    }

    private static void assertSame(UncertainFront one, UncertainFront other) {
        for (int c = 0; c < one.observed().size(); c++) {
            assertThat(other.probability(c)).isEqualTo(one.probability(c));
            assertThat(other.interval(c, 0, 0.95)).isEqualTo(one.interval(c, 0, 0.95));
            assertThat(other.interval(c, 1, 0.9)).isEqualTo(one.interval(c, 1, 0.9));
        }
        double[] reference = one.observed().worst();
        if (Arrays.stream(reference).allMatch(Double::isFinite)) {
            assertThat(other.hypervolume(0.95, reference)).isEqualTo(one.hypervolume(0.95, reference));
        }
        for (int i = 0; i < 3; i++) {
            PointSet surface = one.attainment(0.025, 0.5, 0.975).get(i).corners();
            PointSet otherSurface = other.attainment(0.025, 0.5, 0.975).get(i).corners();
            assertThat(otherSurface.size()).isEqualTo(surface.size());
            for (int corner = 0; corner < surface.size(); corner++) {
                assertThat(otherSurface.point(corner)).isEqualTo(surface.point(corner));
            }
        }
    }
}
