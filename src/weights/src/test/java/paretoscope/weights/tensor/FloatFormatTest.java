package paretoscope.weights.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloatFormatTest {
    private static final int ALL_HALVES = 1 << 16;

    @ParameterizedTest
    @EnumSource(value = FloatFormat.class, names = {"F16", "BF16"})
    void everySixteenBitNumberComesBackAsItWas(FloatFormat format) {
        var stored = MemorySegment.ofArray(new byte[2 * ALL_HALVES]);
        for (int i = 0; i < ALL_HALVES; i++) {
            stored.set(ValueLayout.JAVA_SHORT_UNALIGNED, 2L * i, (short) i);
        }
        var floats = new float[ALL_HALVES];
        var back = MemorySegment.ofArray(new byte[2 * ALL_HALVES]);

        format.read(stored, 0, ALL_HALVES, floats, 0);
        format.write(floats, 0, ALL_HALVES, back, 0);

        for (int i = 0; i < ALL_HALVES; i++) {
            if (!Float.isNaN(floats[i])) {
                assertThat(back.get(ValueLayout.JAVA_SHORT_UNALIGNED, 2L * i)).isEqualTo((short) i);
            } else {
                assertThat(back.get(ValueLayout.JAVA_SHORT_UNALIGNED, 2L * i) & 0x3f).as("a NaN stays one")
                        .isEqualTo(i & 0x3f);
            }
        }
    }

    /// 1 + 2⁻⁸ lies half-way between the neighbours 1 and 1 + 2⁻⁷, 1 + 3·2⁻⁸ between 1 + 2⁻⁷ and 1 + 2⁻⁶.
    @ParameterizedTest
    @CsvSource({"0x1.00p0, 0x3f80", "0x1.01p0, 0x3f80", "0x1.010002p0, 0x3f81", "0x1.03p0, 0x3f82",
        "0x1.02fffep0, 0x3f81", "-0x1.01p0, 0xbf80", "0x1.fffffep127, 0x7f80", "0x1.fep127, 0x7f7f",
        "0x1p-149, 0x0000", "Infinity, 0x7f80", "-Infinity, 0xff80", "-0.0, 0x8000"})
    void bfloat16RoundsToNearestEven(float value, String expected) {
        assertThat(FloatFormat.roundToBfloat16(Float.floatToRawIntBits(value)) & 0xffff).isEqualTo(Integer.decode(
                expected));
    }

    @Test
    void aNanWhoseLowerHalfAloneSaysSoStaysANan() {
        int rounded = FloatFormat.roundToBfloat16(0x7f80_0001);

        assertThat(Float.intBitsToFloat(rounded << 16)).isNaN();
    }

    @Test
    void roundingAgreesWithTheNearerNeighbourOnRandomBits() {
        var random = new java.util.Random(5);
        for (int i = 0; i < 100_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (!Float.isFinite(value)) {
                continue;
            }
            float down = Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xffff_0000);
            float up = Float.intBitsToFloat((Float.floatToRawIntBits(value) & 0xffff_0000) + 0x1_0000);
            float rounded = Float.intBitsToFloat(FloatFormat.roundToBfloat16(Float.floatToRawIntBits(value)) << 16);
            double toDown = Math.abs((double) value - down);
            double toUp = Math.abs((Float.isInfinite(up) ? Math.copySign(0x1p128, up) : up) - (double) value);
            assertThat(rounded).isIn(down, up);
            assertThat(rounded == down ? toDown <= toUp : toUp <= toDown).as("%s", value).isTrue();
        }
    }

    @Test
    void binary16RoundsToNearestEvenAndOverflowsToInfinity() {
        var stored = MemorySegment.ofArray(new byte[6]);

        FloatFormat.F16.write(new float[]{0x1.002p0f, 0x1.006p0f, 65520}, 0, 3, stored, 0);

        var back = new float[3];
        FloatFormat.F16.read(stored, 0, 3, back, 0);
        assertThat(back).containsExactly(1, 0x1.008p0f, Float.POSITIVE_INFINITY);
    }
}
