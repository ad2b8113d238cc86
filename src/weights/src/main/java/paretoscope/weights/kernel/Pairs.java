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
/// It must also see that arrays it cannot tell apart are used at the same index, hence one array for either half.
/// Not safe for use by several threads.
final class Pairs implements Lanes {
    private static final ValueLayout.OfInt WORDS = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int[] words = new int[BLOCK / 2];
    private final int[] lower = new int[BLOCK / 2];
    private final int[] upper = new int[BLOCK / 2];

    @Override
    public void read(FloatFormat format, MemorySegment from, long first, int count, float[] into) {
        int half = count / 2;
        MemorySegment.copy(from, WORDS, first * Short.BYTES, words, 0, half);
        takeApart(half);
        copyBits(MemorySegment.ofArray(lower), 0, MemorySegment.ofArray(into), 0, half);
        copyBits(MemorySegment.ofArray(upper), 0, MemorySegment.ofArray(into), half, half);
        if (count % 2 == 1) {
            format.read(from, first + count - 1, 1, into, count - 1);
        }
    }

    @Override
    public void write(FloatFormat format, float[] from, int count, MemorySegment into, long first) {
        int half = count / 2;
        copyBits(MemorySegment.ofArray(from), 0, MemorySegment.ofArray(lower), 0, half);
        copyBits(MemorySegment.ofArray(from), half, MemorySegment.ofArray(upper), 0, half);
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

    private static void copyBits(MemorySegment from, int at, MemorySegment into, int place, int count) {
        MemorySegment.copy(from, (long) at * Float.BYTES, into, (long) place * Float.BYTES, (long) count * Float.BYTES);
    }

    private void takeApart(int half) {
        for (int i = 0; i < half; i++) {
            lower[i] = words[i] << 16;
            upper[i] = words[i] & 0xffff_0000;
        }
    }

    private void putTogether(int half) {
        for (int i = 0; i < half; i++) {
            words[i] = FloatFormat.roundToBfloat16(lower[i]) | FloatFormat.roundToBfloat16(upper[i]) << 16;
        }
    }
}
