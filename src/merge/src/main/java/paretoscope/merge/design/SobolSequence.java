package paretoscope.merge.design;

import java.util.SplittableRandom;
import org.hipparchus.random.SobolSequenceGenerator;

/// The Sobol sequence with direction numbers of Joe & Kuo (2008), up to 1000 dimensions, by Hipparchus, under a random
/// digital shift: every coordinate's binary digits are exclusive-or-ed with the seed's. The shift keeps the sequence as
/// even as it was and takes the origin off it.
final class SobolSequence {
    private static final double UNIT = 0x1p52;

    private final SobolSequenceGenerator generator;
    private final long[] shifts;

    SobolSequence(int dimensions, long seed) {
        generator = new SobolSequenceGenerator(dimensions);
        shifts = new SplittableRandom(seed).longs(dimensions, 0, 1L << 52).toArray();
    }

    /// The next point of the unit cube; every coordinate is in [0, 1).
    double[] next() {
        double[] point = generator.nextVector();
        for (int d = 0; d < point.length; d++) {
            point[d] = ((long) (point[d] * UNIT) ^ shifts[d]) / UNIT;
        }
        return point;
    }
}
