package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedOrderLawsTest {
    @Test
    void ordersAsAStableSortOfTheNumbersDoes() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = seed % 4 == 0 ? 20_000 : 1 + random.nextInt(500);
            for (DoubleSupplier values : kinds(random)) {
                double[] column = DoubleStream.generate(values).limit(size).toArray();
                assertOrdered(column, 1.0);
                assertOrdered(column, -1.0);
            }
        }
    }

    private static DoubleSupplier[] kinds(SplittableRandom random) {
        return new DoubleSupplier[]{random::nextDouble, random::nextGaussian, () -> random.nextInt(5) - 2,
            () -> random.nextBoolean() ? -0.0 : 0.0, () -> Math.exp(600 * random.nextGaussian()),
            // Differences in the lowest bits beside an outlier: the packed key loses them, and must find them again.
            () -> random.nextInt(100) == 0 ? -1e300 : 1 + random.nextInt(1_000) * Math.ulp(1.0),
            () -> 1 + random.nextInt(3) * Math.ulp(1.0) + (random.nextInt(3) == 0 ? 1e-3 * random.nextDouble() : 0)};
    }

    private static void assertOrdered(double[] column, double sign) {
        int[] rows = Clouds.shuffledRows(7, column.length);
        PackedOrder order = PackedOrder.of(column, sign, rows);

        int[] expected = IntStream.of(rows).boxed()
                .sorted(Comparator.comparingDouble(row -> sign * column[row] + 0.0))
                .mapToInt(Integer::intValue).toArray();
        assertThat(IntStream.range(0, rows.length).map(order::row).toArray()).isEqualTo(expected);
        for (int i = 1; i < rows.length; i++) {
            assertThat(order.tied(i - 1, i)).isEqualTo(column[expected[i - 1]] == column[expected[i]]);
        }
    }
}
