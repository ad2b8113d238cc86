package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParetoFrontLawsTest {
    @Test
    void agreesWithTheDefinitionOnEveryCloud() {
        Clouds.forEach(cloud -> assertThat(sorted(ParetoFront.of(cloud))).isEqualTo(ByDefinition.front(cloud)));
    }

    /// Long runs of the front with a few ties, duplicates and dominated points between them, wherever they fall.
    @Test
    void agreesWithTheDefinitionOnLongFrontsWithFlaws() {
        for (int seed = 0; seed < 8; seed++) {
            PointSet cloud = Clouds.flawedFront(seed, 4_500, seed);

            assertThat(sorted(ParetoFront.of(cloud))).as("seed %d", seed).isEqualTo(ByDefinition.front(cloud));
        }
    }

    @Test
    void everyPointIsComparableOrExcluded() {
        Clouds.forEach(cloud -> {
            ParetoFront front = ParetoFront.of(cloud);

            int[] unknown = IntStream.range(0, cloud.size()).filter(i -> !ByDefinition.comparable(cloud, i)).toArray();
            assertThat(front.excluded()).isEqualTo(Indices.of(unknown));
            assertThat(front.comparable()).isEqualTo(cloud.size() - unknown.length);
        });
    }

    @Test
    void theFrontIsOrderedBestFirstThenByRow() {
        Clouds.forEach(cloud -> {
            int[] front = ParetoFront.of(cloud).indices().toArray();

            assertThat(LexicographicOrder.of(cloud, sortedCopy(front))).isEqualTo(front);
        });
    }

    @Test
    void theFrontOfTheFrontIsTheFront() {
        Clouds.forEach(cloud -> {
            ParetoFront front = ParetoFront.of(cloud);

            assertThat(ParetoFront.of(cloud, front.indices().toArray()).indices()).isEqualTo(front.indices());
        });
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        Clouds.forEach(cloud -> {
            int[] order = Clouds.shuffledRows(cloud.size(), cloud.size());
            ParetoFront shuffled = ParetoFront.of(Clouds.permuted(cloud, order));

            int[] back = shuffled.indices().stream().map(i -> order[i]).sorted().toArray();
            assertThat(back).isEqualTo(sorted(ParetoFront.of(cloud)));
        });
    }

    @Test
    void aDominatedPointChangesNothing() {
        Clouds.forEach(cloud -> {
            ParetoFront front = ParetoFront.of(cloud);
            int[] others = IntStream.range(0, cloud.size())
                    .filter(i -> i % 2 == 0 || front.contains(i)).toArray();

            assertThat(ParetoFront.of(cloud, others).indices()).isEqualTo(front.indices());
        });
    }

    @Test
    void layersAgreeWithTheDefinition() {
        Clouds.forEach(cloud -> {
            ParetoLayers layers = ParetoLayers.of(cloud);

            int[] layerOf = IntStream.range(0, cloud.size()).map(layers::layerOf).toArray();
            assertThat(layerOf).isEqualTo(ByDefinition.layerOf(cloud));
        });
    }

    @Test
    void theFirstLayerIsTheFrontAndEveryLayerIsTheFrontOfWhatIsLeft() {
        Clouds.forEach(cloud -> {
            ParetoLayers layers = ParetoLayers.of(cloud);
            for (int layer = 0; layer < layers.count(); layer++) {
                int from = layer;
                int[] left = IntStream.range(0, cloud.size()).filter(i -> layers.layerOf(i) >= from).toArray();
                assertThat(ParetoFront.of(cloud, left).indices()).isEqualTo(layers.layer(layer));
            }
        });
    }

    @Test
    void exactlyTheComparablePointsOffTheFrontAreDominatedBySomePoint() {
        Clouds.forEach(cloud -> {
            ParetoFront front = ParetoFront.of(cloud);
            for (int i = 0; i < cloud.size(); i++) {
                int point = i;
                int[] dominators = IntStream.range(0, cloud.size())
                        .filter(j -> ByDefinition.comparable(cloud, point) && ByDefinition.comparable(cloud, j))
                        .filter(j -> ByDefinition.dominates(cloud, j, point)).toArray();
                assertThat(DominatedBy.of(cloud, i).dominators()).isEqualTo(Indices.of(dominators));
                assertThat(dominators.length == 0 && cloud.isComparable(i)).isEqualTo(front.contains(i));
            }
        });
    }

    @Test
    void largeCloudsGoThroughTheFirstPassUnharmed() {
        for (int objectives = 2; objectives <= 6; objectives++) {
            for (double cells : new double[]{3, 20, 1e9}) {
                PointSet cloud = withHoles(lattice(Clouds.uniform(objectives, 9_000, objectives), cells));
                int[] candidates = Candidates.all(cloud).rows();
                int[] direct = objectives == 2 ? Sweep2D.front(cloud, candidates) : SweepKD.front(cloud, candidates);

                assertThat(ParetoFront.of(cloud).indices()).isEqualTo(Indices.of(direct));
                assertThat(ParetoFront.of(cloud).excluded()).isEqualTo(Indices.of(Candidates.all(cloud).excluded()));
                assertThat(sorted(ParetoFront.of(cloud))).isEqualTo(ByDefinition.front(cloud));
            }
        }
    }

    @Test
    void largeFrontsInShuffledOrderAreKeptWhole() {
        for (int objectives = 2; objectives <= 5; objectives++) {
            PointSet front = Clouds.sphere(objectives, 20_000, objectives);

            assertThat(ParetoFront.of(front).size()).isEqualTo(20_000);
        }
    }

    @Test
    void groupsHaveTheFrontsOfTheirMembers() {
        Clouds.forEach(cloud -> {
            int[] groups = IntStream.range(0, cloud.size()).map(i -> i % 3).toArray();
            for (int group = 0; group < 3; group++) {
                int only = group;
                int[] members = IntStream.range(0, cloud.size()).filter(i -> groups[i] == only).toArray();
                assertThat(ParetoFront.perGroup(cloud, groups, 3).get(group)).isEqualTo(ParetoFront.of(cloud, members));
            }
        });
    }

    private static PointSet lattice(PointSet points, double cells) {
        double[][] columns = new double[points.objectives()][];
        Arrays.setAll(columns, k -> Arrays.stream(points.column(k)).map(v -> Math.floor(v * cells)).toArray());
        return PointSet.over(points.senses(), columns);
    }

    private static PointSet withHoles(PointSet points) {
        double[] first = points.column(0).clone();
        for (int i = 0; i < first.length; i += 97) {
            first[i] = Double.NaN;
        }
        double[][] columns = new double[points.objectives()][];
        Arrays.setAll(columns, k -> k == 0 ? first : points.column(k));
        return PointSet.over(points.senses(), columns);
    }

    private static int[] sorted(ParetoFront front) {
        return sortedCopy(front.indices().toArray());
    }

    private static int[] sortedCopy(int[] rows) {
        int[] sorted = rows.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
