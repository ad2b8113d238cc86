package paretoscope.weights.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import paretoscope.weights.tensor.FloatFormat;

/// BF16 numbers, two in a word: first all that lie in the words' lower halves, then all from the upper halves, then the
/// odd one at the end.
///
/// The compiler makes vector instructions of loops from ints to ints but not of loops from shorts to ints, nor of
/// `Float.intBitsToFloat`; so words are taken apart as ints, and become floats by a copy of their bytes.
/// Not safe for use by several threads.
final class Pairs implements Lanes {
    private static final ValueLayout.OfInt WORDS = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int[] words = new int[BLOCK / 2];
    private final int[] bits = new int[BLOCK];
    private final MemorySegment bitsAsBytes = MemorySegment.ofArray(bits);

    @Override
    public void read(FloatFormat format, MemorySegment from, long first, int count, float[] into) {
        int half = count / 2;
        MemorySegment.copy(from, WORDS, first * Short.BYTES, words, 0, half);
        takeApart(half);
        MemorySegment.copy(bitsAsBytes, 0, MemorySegment.ofArray(into), 0, 2L * half * Float.BYTES);
        if (count % 2 == 1) {
            format.read(from, first + count - 1, 1, into, count - 1);
        }
    }

    @Override
    public void write(FloatFormat format, float[] from, int count, MemorySegment into, long first) {
        int half = count / 2;
        MemorySegment.copy(MemorySegment.ofArray(from), 0, bitsAsBytes, 0, 2L * half * Float.BYTES);
        putTogether(half);
        MemorySegment.copy(words, 0, into, WORDS, first * Short.BYTES, half);
        if (count % 2 == 1) {
            format.write(from, count - 1, 1, into, first + count - 1);
        }
    }

    @Override
    public int index(int lane, int count) {
        int half = count / 2;
        if (lane < half) {
            return 2 * lane;
        }
        return lane < 2 * half ? 2 * (lane - half) + 1 : lane;
    }

    private void takeApart(int half) {
        for (int i = 0; i < half; i++) {
            bits[i] = words[i] << 16;
        }
        for (int i = 0; i < half; i++) {
            bits[half + i] = words[i] & 0xffff_0000;
        }
    }

    private void putTogether(int half) {
        for (int i = 0; i < half; i++) {
            words[i] = FloatFormat.roundToBfloat16(bits[i]);
        }
        for (int i = 0; i < half; i++) {
            words[i] |= FloatFormat.roundToBfloat16(bits[half + i]) << 16;
        }
    }
}
