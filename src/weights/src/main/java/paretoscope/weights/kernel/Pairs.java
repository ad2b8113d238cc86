package paretoscope.weights.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import paretoscope.weights.tensor.FloatFormat;

/// A full block of BF16 numbers, two in a word: first all that lie in the words' lower halves, then all from the upper.
///
/// The compiler makes vector instructions of loops from ints to ints but not of loops from shorts to ints, nor of
/// `Float.intBitsToFloat`. So words are taken apart as ints straight from the file's memory, and floats are seen as ints.
/// A loop may have one place to write to: of two, the compiler does not see that they are apart.
final class Pairs implements Lanes {
    private static final ValueLayout.OfInt WORDS = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt BITS = ValueLayout.JAVA_INT_UNALIGNED;
    private static final int HALF = BLOCK / 2;

    @Override
    public void read(FloatFormat format, MemorySegment from, long first, Floats into) {
        long start = first * Short.BYTES;
        takeLower(from, start, into.lowerBits);
        takeUpper(from, start, into.upperBits);
    }

    @Override
    public void write(FloatFormat format, Floats from, MemorySegment into, long first) {
        putTogether(from.lowerBits, from.upperBits, into, first * Short.BYTES);
    }

    @Override
    public int index(int lane) {
        return lane < HALF ? 2 * lane : 2 * (lane - HALF) + 1;
    }

    private static void takeLower(MemorySegment from, long start, MemorySegment bits) {
        for (int i = 0; i < HALF; i++) {
            bits.set(BITS, 4L * i, from.get(WORDS, start + 4L * i) << 16);
        }
    }

    private static void takeUpper(MemorySegment from, long start, MemorySegment bits) {
        for (int i = 0; i < HALF; i++) {
            bits.set(BITS, 4L * i, from.get(WORDS, start + 4L * i) & 0xffff_0000);
        }
    }

    private static void putTogether(MemorySegment lower, MemorySegment upper, MemorySegment into, long start) {
        for (int i = 0; i < HALF; i++) {
            into.set(WORDS, start + 4L * i, FloatFormat.roundToBfloat16(lower.get(BITS, 4L * i))
                    | FloatFormat.roundToBfloat16(upper.get(BITS, 4L * i)) << 16);
        }
    }
}
