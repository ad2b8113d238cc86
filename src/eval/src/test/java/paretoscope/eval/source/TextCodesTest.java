package paretoscope.eval.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCodesTest {
    private final Random random = new Random(11);

    @Test
    void textsAreNumberedInTheOrderOfTheirFirstAppearance() {
        var codes = new TextCodes();

        assertThat(code(codes, "b")).isZero();
        assertThat(code(codes, "")).isEqualTo(1);
        assertThat(code(codes, "größer als alle anderen")).isEqualTo(2);
        assertThat(code(codes, "b")).isZero();
        assertThat(codes.size()).isEqualTo(3);
        assertThat(codes.text(2)).isEqualTo("größer als alle anderen");
        assertThat(codes.letters(2)).isEqualTo(23);
    }

    @Test
    void anyTextsWhereverTheyStandHaveTheNumbersThatAMapGivesThem() {
        var codes = new TextCodes();
        var expected = new LinkedHashMap<String, Integer>();
        for (int round = 0; round < 50_000; round++) {
            var text = text();
            var before = "x".repeat(random.nextInt(9));
            var bytes = (before + text + "y".repeat(random.nextInt(9))).getBytes(StandardCharsets.ISO_8859_1);

            int code = codes.code(bytes, before.length(), before.length() + text.length());

            int known = expected.computeIfAbsent(text, _ -> expected.size());
            assertThat(code).as(text).isEqualTo(known);
            assertThat(codes.is(code, bytes, before.length(), before.length() + text.length())).isTrue();
        }
        assertThat(codes.size()).isEqualTo(expected.size()).isGreaterThan(1000);
        expected.forEach((text, code) -> assertThat(codes.text(code)).isEqualTo(text));
    }

    @Test
    void theNumbersOfAnotherAreTranslated() {
        var one = new TextCodes();
        var other = new TextCodes();
        code(one, "a");
        code(one, "b");
        code(other, "c");
        code(other, "b");

        assertThat(one.codes(other)).containsExactly(2, 1);
        assertThat(one.holds("c".getBytes(StandardCharsets.UTF_8), 0, 1)).isTrue();
        assertThat(other.holds("a".getBytes(StandardCharsets.UTF_8), 0, 1)).isFalse();
        assertThat(other.size()).isEqualTo(2);
    }

    /// Texts that differ in few letters, up to a few times as long as what is looked at at once.
    private String text() {
        var letters = new StringBuilder();
        int length = random.nextInt(28);
        for (int i = 0; i < length; i++) {
            letters.append(random.nextInt(12) == 0 ? 'b' : 'a');
        }
        return letters.toString();
    }

    private static int code(TextCodes codes, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return codes.code(bytes, 0, bytes.length);
    }
}
