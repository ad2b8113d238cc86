package paretoscope.weights.kernel;

import java.nio.charset.StandardCharsets;

/// Which numbers of a task vector are dropped at random: a function of seed, model, tensor and index alone, so that the
/// answer is the same in any order and on any machine.
///
/// The bits are those of the SplitMix64 generator (Steele, Lea and Flood 2014) at the index's place in its sequence.
public final class Drop {
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private final long start;
    private final long threshold;

    /// @param density the share that is kept, in (0, 1]
    public Drop(long seed, int model, String tensor, double density) {
        long state = mix(seed + GOLDEN * (model + 1L));
        for (byte letter : tensor.getBytes(StandardCharsets.UTF_8)) {
            state = mix(state ^ (letter & 0xff)) + GOLDEN;
        }
        this.start = state;
        this.threshold = (long) (density * (1L << 53));
    }

    /// Whether the number at this index of its tensor stays.
    public boolean keeps(long index) {
        return mix(start + GOLDEN * index) >>> 11 < threshold;
    }

    private static long mix(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return bits ^ (bits >>> 31);
    }
}
