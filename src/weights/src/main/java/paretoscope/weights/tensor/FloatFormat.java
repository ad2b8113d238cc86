package paretoscope.weights.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The number formats that can be merged, and how they become floats and back.
///
/// Every number of each is a float exactly; back, the nearest is taken, of two equally near the even one. Infinities and
/// NaN stay what they are.
public enum FloatFormat {
    /// IEEE 754 binary32.
    F32(4),
    /// IEEE 754 binary16.
    F16(2),
    /// The upper half of a binary32: its range, 8 significant bits.
    BF16(2);

    private static final ValueLayout.OfFloat FLOATS = ValueLayout.JAVA_FLOAT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORTS = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    FloatFormat(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one number.
    public int bytes() {
        return bytes;
    }

    /// Reads `count` numbers from the number `first` on into `into`, from `at` on.
    public void read(MemorySegment from, long first, int count, float[] into, int at) {
        long offset = first * bytes;
        if (this == F32) {
            MemorySegment.copy(from, FLOATS, offset, into, at, count);
            return;
        }
        var halves = new short[count];
        MemorySegment.copy(from, SHORTS, offset, halves, 0, count);
        if (this == F16) {
            widenBinary16(halves, into, at);
        } else {
            widenBfloat16(halves, into, at);
        }
    }

    /// Writes `count` floats of `from`, from `at` on, as the numbers from `first` on.
    public void write(float[] from, int at, int count, MemorySegment into, long first) {
        long offset = first * bytes;
        if (this == F32) {
            MemorySegment.copy(from, at, into, FLOATS, offset, count);
            return;
        }
        var halves = new short[count];
        if (this == F16) {
            narrowToBinary16(from, at, halves);
        } else {
            narrowToBfloat16(from, at, halves);
        }
        MemorySegment.copy(halves, 0, into, SHORTS, offset, count);
    }

    /// The upper half of a float's bits, rounded to nearest even, in the lower half of the result. A NaN keeps its upper
    /// bits and stays a NaN. Without branches, so that a loop over it can be vectorised.
    public static int roundToBfloat16(int bits) {
        int nan = (0x7f80_0000 - (bits & 0x7fff_ffff)) >> 31;
        int rounded = (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
        return (rounded & ~nan) | (((bits >>> 16) | 0x40) & nan);
    }

    private static void widenBinary16(short[] halves, float[] into, int at) {
        for (int i = 0; i < halves.length; i++) {
            into[at + i] = Float.float16ToFloat(halves[i]);
        }
    }

    private static void widenBfloat16(short[] halves, float[] into, int at) {
        for (int i = 0; i < halves.length; i++) {
            into[at + i] = Float.intBitsToFloat(halves[i] << 16);
        }
    }

    private static void narrowToBinary16(float[] from, int at, short[] halves) {
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Float.floatToFloat16(from[at + i]);
        }
    }

    private static void narrowToBfloat16(float[] from, int at, short[] halves) {
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (short) roundToBfloat16(Float.floatToRawIntBits(from[at + i]));
        }
    }
}
