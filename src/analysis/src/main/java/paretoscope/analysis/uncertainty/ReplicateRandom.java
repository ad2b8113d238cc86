package paretoscope.analysis.uncertainty;

import java.util.SplittableRandom;

/// A generator for one resample, decided by the seed and the resample's number.
final class ReplicateRandom {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private ReplicateRandom() {}

    /// Neighbouring seeds of [SplittableRandom] can share a sequence; hashing both numbers first keeps resamples apart.
    static SplittableRandom of(long seed, int replicate) {
        return new SplittableRandom(hash(hash(seed) + STEP * (replicate + 1L)));
    }

    /// The finaliser of MurmurHash3 in the variant of Stafford (2011), a bijection of the 64-bit numbers.
    private static long hash(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
