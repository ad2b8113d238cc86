package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HypervolumeLawsTest {
    @Test
    void agreesWithInclusionAndExclusionOnSmallSets() {
        for (int seed = 0; seed < 1_500; seed++) {
            PointSet points = small(seed);
            double[] reference = reference(seed, points.objectives());
            double expected = inclusionExclusion(points, reference);

            assertThat(Hypervolume.of(points, reference)).as("seed %d", seed)
                    .isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
    }

    @Test
    void agreesWithCountingRandomPoints() {
        for (int objectives = 2; objectives <= 7; objectives++) {
            PointSet points = Clouds.sphere(objectives, objectives < 6 ? 200 : 40, objectives);
            double[] reference = new double[objectives];
            Arrays.fill(reference, 1.0);

            assertThat(Hypervolume.of(points, reference)).isCloseTo(counted(points), within(0.006));
        }
    }

    @Test
    void everyWayOfComputingItAgrees() {
        for (int seed = 0; seed < 200; seed++) {
            for (int objectives = 2; objectives <= 6; objectives++) {
                double[][] extents = lattice(seed, objectives);
                double direct = DominatedVolume.of(extents);

                assertThat(SlicedVolume.of(extents)).isCloseTo(direct, within(1e-9 * direct));
            }
        }
    }

    @Test
    void aConstantObjectiveMultiplies() {
        for (int objectives = 2; objectives <= 6; objectives++) {
            PointSet points = Clouds.sphere(objectives, 60, objectives);
            double[][] columns = new double[objectives + 1][];
            Arrays.setAll(columns, k -> k == 0 ? filled(60, -2) : points.column(k - 1));
            double[] reference = filled(objectives + 1, 1);

            double expected = 3 * Hypervolume.of(points, filled(objectives, 1));
            assertThat(Hypervolume.of(PointSet.over(Clouds.minimised(objectives + 1), columns), reference))
                    .isCloseTo(expected, within(1e-10));
        }
    }

    @Test
    void theOrderOfPointsAndOfObjectivesDoesNotMatter() {
        for (int objectives = 2; objectives <= 6; objectives++) {
            PointSet points = Clouds.sphere(objectives, 80, objectives);
            double volume = Hypervolume.of(points, filled(objectives, 1));
            double[][] turned = new double[objectives][];
            int count = objectives;
            Arrays.setAll(turned, k -> points.column((k + 1) % count));

            assertThat(Hypervolume.of(PointSet.over(points.senses(), turned), filled(objectives, 1)))
                    .isCloseTo(volume, within(1e-12));
            assertThat(Hypervolume.of(Clouds.permuted(points, Clouds.shuffledRows(3, 80)), filled(objectives, 1)))
                    .isCloseTo(volume, within(1e-12));
        }
    }

    @Test
    void maximisingTheNegativeIsMinimising() {
        PointSet points = Clouds.sphere(1, 100, 4);
        double[][] negated = new double[4][];
        Arrays.setAll(negated, k -> Arrays.stream(points.column(k)).map(v -> -v).toArray());

        assertThat(Hypervolume.of(PointSet.over(Collections.nCopies(4, Sense.MAXIMISE), negated),
                filled(4, -1))).isEqualTo(Hypervolume.of(points, filled(4, 1)));
    }

    @Test
    void aContributionIsTheLossWhenThePointIsTakenOut() {
        for (int seed = 0; seed < 300; seed++) {
            PointSet points = small(seed);
            double[] reference = reference(seed, points.objectives());
            double whole = Hypervolume.of(points, reference);
            double[] contributions = Hypervolume.contributions(points, reference);
            for (int i = 0; i < points.size(); i++) {
                int left = i;
                int[] others = IntStream.range(0, points.size()).filter(j -> j != left).toArray();
                double loss = whole - Hypervolume.of(points.select(others), reference);
                assertThat(contributions[i]).as("seed %d, point %d", seed, i)
                        .isCloseTo(loss, within(1e-9 * Math.max(1, whole)));
            }
        }
    }

    private static PointSet small(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int objectives = 1 + seed % 6;
        int size = random.nextInt(11);
        double[][] columns = new double[objectives][size];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> seed % 2 == 0 ? random.nextInt(5) : 4 * random.nextDouble());
        }
        return PointSet.over(Clouds.senses(random, objectives), columns);
    }

    private static double[] reference(int seed, int objectives) {
        SplittableRandom random = new SplittableRandom(~seed);
        return random.doubles(objectives, 1, 4).map(v -> seed % 3 == 0 ? Math.floor(v) : v).toArray();
    }

    private static double inclusionExclusion(PointSet points, double[] reference) {
        double volume = 0;
        for (int subset = 1; subset < 1 << points.size(); subset++) {
            double common = 1;
            for (int k = 0; k < reference.length; k++) {
                double sign = points.sense(k) == Sense.MAXIMISE ? 1 : -1;
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < points.size(); i++) {
                    if ((subset >> i & 1) == 1) {
                        least = Math.min(least, sign * (points.value(i, k) - reference[k]));
                    }
                }
                common *= Math.max(0, least);
            }
            volume += Integer.bitCount(subset) % 2 == 1 ? common : -common;
        }
        return volume;
    }

    private static double counted(PointSet points) {
        SplittableRandom random = new SplittableRandom(5);
        int samples = 100_000;
        int covered = 0;
        for (int s = 0; s < samples; s++) {
            double[] at = random.doubles(points.objectives()).toArray();
            covered += IntStream.range(0, points.size())
                    .anyMatch(i -> IntStream.range(0, at.length).allMatch(k -> points.value(i, k) <= at[k])) ? 1 : 0;
        }
        return (double) covered / samples;
    }

    private static double[][] lattice(int seed, int objectives) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] extents = new double[objectives][1 + random.nextInt(30)];
        for (double[] column : extents) {
            Arrays.setAll(column, i -> 1 + random.nextInt(6));
        }
        return extents;
    }

    private static double[] filled(int length, double value) {
        double[] filled = new double[length];
        Arrays.fill(filled, value);
        return filled;
    }
}
