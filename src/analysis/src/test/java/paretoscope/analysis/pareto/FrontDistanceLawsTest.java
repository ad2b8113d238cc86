package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontDistanceLawsTest {
    @Test
    void agreesWithLookingAtEveryPair() {
        for (int seed = 0; seed < 300; seed++) {
            int objectives = 1 + seed % 6;
            PointSet a = Clouds.uniform(seed, 1 + seed % 200, objectives);
            PointSet b = Clouds.uniform(~seed, 1 + seed * 7 % 150, objectives);
            FrontDistance distance = FrontDistance.between(a, b);

            assertThat(distance.generational(1)).isCloseTo(meanNearest(a, b), within(1e-12));
            assertThat(distance.invertedGenerational(1)).isCloseTo(meanNearest(b, a), within(1e-12));
            assertThat(distance.additiveEpsilon()).isCloseTo(additive(a, b), within(1e-15));
            assertThat(distance.multiplicativeEpsilon().orElseThrow())
                    .isCloseTo(multiplicative(a, b), within(1e-9 * multiplicative(a, b)));
        }
    }

    @Test
    void shiftedByEpsilonTheApproximationWeaklyDominatesTheReference() {
        for (int seed = 0; seed < 100; seed++) {
            PointSet a = Clouds.uniform(seed, 40, 3);
            PointSet b = Clouds.uniform(~seed, 40, 3);
            double epsilon = FrontDistance.between(a, b).additiveEpsilon() + 1e-12;

            assertThat(IntStream.range(0, b.size()).allMatch(j -> IntStream.range(0, a.size()).anyMatch(i -> IntStream
                    .range(0, 3).allMatch(k -> a.value(i, k) - epsilon <= b.value(j, k))))).isTrue();
        }
    }

    private static double meanNearest(PointSet from, PointSet to) {
        return IntStream.range(0, from.size()).mapToDouble(i -> IntStream.range(0, to.size())
                .mapToDouble(j -> Math.sqrt(IntStream.range(0, from.objectives())
                        .mapToDouble(k -> Math.pow(from.value(i, k) - to.value(j, k), 2)).sum()))
                .min().orElseThrow()).average().orElseThrow();
    }

    private static double additive(PointSet a, PointSet b) {
        return IntStream.range(0, b.size()).mapToDouble(j -> IntStream.range(0, a.size())
                .mapToDouble(i -> IntStream.range(0, a.objectives())
                        .mapToDouble(k -> a.value(i, k) - b.value(j, k)).max().orElseThrow())
                .min().orElseThrow()).max().orElseThrow();
    }

    private static double multiplicative(PointSet a, PointSet b) {
        return IntStream.range(0, b.size()).mapToDouble(j -> IntStream.range(0, a.size())
                .mapToDouble(i -> IntStream.range(0, a.objectives())
                        .mapToDouble(k -> a.value(i, k) / b.value(j, k)).max().orElseThrow())
                .min().orElseThrow()).max().orElseThrow();
    }
}
