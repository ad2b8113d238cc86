package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineBatchTest {
    @Test
    void wholeLinesOfTextAreRegularWhateverStandsInThem() {
        for (int before = 0; before < 20; before++) {
            var start = "x".repeat(before);

            assertThat(isRegular(start + "a,b\nc,d\r\n")).isTrue();
            assertThat(isRegular(start + "\t größer \u2713\n\n")).isTrue();
        }
        assertThat(isRegular("")).isTrue();
    }

    @Test
    void controlCharactersLoneReturnsUndecodableTextAndBrokenEndsAreNot() {
        for (int before = 0; before < 20; before++) {
            var start = "x".repeat(before);

            assertThat(isRegular(start + "a\u0001b\n")).isFalse();
            assertThat(isRegular(start + "a\u0000b and more to come\n")).isFalse();
            assertThat(isRegular(start + "a\rb and more\n")).isFalse();
            assertThat(isRegular(start + "a\uFFFDb\n")).isFalse();
            assertThat(isRegular(start + "a\nb")).isFalse();
        }
        assertThat(new LineBatch(new byte[]{'a', (byte) 0xFC, 'b', '\n'}, 4, true).isRegular()).isFalse();
    }

    private static boolean isRegular(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new LineBatch(bytes, bytes.length, true).isRegular();
    }
}
