package paretoscope.merge.design;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A Latin hypercube sample of the unit cube: every coefficient's range is cut into as many strata as there are points,
/// and each stratum holds one.
final class LatinHypercube {
    private LatinHypercube() {}

    static List<double[]> shares(int count, int dimensions, long seed) {
        var random = new SplittableRandom(seed);
        double[][] shares = new double[count][dimensions];
        for (int d = 0; d < dimensions; d++) {
            int[] strata = shuffled(count, random);
            for (int i = 0; i < count; i++) {
                shares[i][d] = (strata[i] + random.nextDouble()) / count;
            }
        }
        return new ArrayList<>(List.of(shares));
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
