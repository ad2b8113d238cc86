package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToleranceFrontTest {
    @Test
    void anImprovementWithinTheToleranceIsNotWorthAPoint() {
        assertThat(kept(new double[]{1, 2, 3}, new double[]{5, 5.05, 5.2}, 0.1, 0)).containsExactly(0, 2);
    }

    @Test
    void theBestKeptCountsNotTheBestSeen() {
        assertThat(kept(new double[]{1, 2, 3}, new double[]{5, 5.08, 5.15}, 0.1, 0)).containsExactly(0, 2);
    }

    @Test
    void aSlightlyDearerAndBetterPointRemovesItsNeighbour() {
        assertThat(kept(new double[]{1, 1.01, 3}, new double[]{5, 6, 7}, 0, 0.02)).containsExactly(1, 2);
    }

    @Test
    void theCostToleranceIsAShareOfThePointsOwnCost() {
        assertThat(kept(new double[]{100, 109.5}, new double[]{5, 6}, 0, 0.1)).containsExactly(1);
        assertThat(kept(new double[]{100, 110.5}, new double[]{5, 6}, 0, 0.1)).containsExactly(0, 1);
    }

    @Test
    void twoPointsEquallyGoodWithinTheToleranceRemoveEachOther() {
        assertThat(kept(new double[]{1, 1.01}, new double[]{5, 5}, 0, 0.1)).isEmpty();
    }

    @Test
    void ofExactDuplicatesTheFirstIsKept() {
        assertThat(kept(new double[]{1, 1, 2}, new double[]{5, 5, 6}, 0, 0.1)).containsExactly(0, 2);
    }

    @Test
    void withoutTolerancesItIsTheFrontWithoutDuplicates() {
        for (int seed = 0; seed < 300; seed++) {
            PointSet cloud = lattice(seed);
            assertThat(ToleranceFront.of(cloud, 0, 0).indices().toArray())
                    .isEqualTo(withoutDuplicates(cloud, ParetoFront.of(cloud).indices().toArray()));
        }
    }

    @Test
    void agreesWithTheDefinitionReadAloud() {
        for (int seed = 0; seed < 1_000; seed++) {
            PointSet cloud = lattice(seed);
            double atol = seed % 3 * 0.6;
            double rtol = seed % 5 * 0.12;
            assertThat(ToleranceFront.of(cloud, atol, rtol).indices().toArray())
                    .as("seed %d", seed).isEqualTo(byDefinition(cloud, atol, rtol));
        }
    }

    private static int[] kept(double[] costs, double[] qualities, double atol, double rtol) {
        return ToleranceFront.of(PointSet.of(List.of(MINIMISE, MAXIMISE), costs, qualities), atol, rtol).indices()
                .toArray();
    }

    private static PointSet lattice(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(30);
        double[] costs = random.doubles(size, 1, 20).map(c -> random.nextBoolean() ? Math.floor(c) : c).toArray();
        double[] qualities = random.doubles(size, 0, 20).map(Math::floor).toArray();
        if (size > 3) {
            costs[1] = Double.NaN;
        }
        return PointSet.of(List.of(MINIMISE, MAXIMISE), costs, qualities);
    }

    private static int[] byDefinition(PointSet points, double atol, double rtol) {
        List<Integer> order = IntStream.range(0, points.size()).filter(points::isComparable).boxed()
                .sorted(Comparator.comparingDouble(i -> points.value(i, 0))).toList();
        List<Integer> kept = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            boolean beats = points.value(i, 1) > best + atol;
            boolean rival = order.stream().filter(j -> !LexicographicOrder.equal(points, i, j))
                    .anyMatch(j -> Math.abs(points.value(j, 0) - points.value(i, 0)) <= rtol * points.value(i, 0)
                            && points.value(j, 1) >= points.value(i, 1));
            if (beats && !rival) {
                kept.add(i);
                best = points.value(i, 1);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] withoutDuplicates(PointSet points, int[] front) {
        return IntStream.range(0, front.length)
                .filter(i -> i == 0 || !LexicographicOrder.equal(points, front[i - 1], front[i]))
                .map(i -> front[i]).toArray();
    }
}
