package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.ingest.table.row.NumberText;

class PlainNumberTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "-0.5, -0.5", "+3.25, 3.25", ".5, 0.5", "5., 5", "0012, 12", "1e-3, 0.001",
        "2E5, 200000",
        "0.1, 0.1", "123456789012345678901234, 1.2345678901234568E23",
        "-1.7976931348623157e308, -1.7976931348623157E308"})
    void plainNumbersAreTheNearestDoubles(String text, double value) {
        assertThat(of(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", ".", "-.", "1.2.3", "1,5", "1_000", "12a", "a", "1e", "1e+", "e5", "--1",
        "1 2", "0x1p3",
        "1f", "1d", "nan", "Infinity", "1e400", "$1", "5%", "1e12345678"})
    void anythingElseIsLeftToTheImporter(String text) {
        assertThat(of(text)).isNaN();
    }

    @Test
    void whatIsReadIsWhatTheImporterReads() {
        var random = new Random(2);
        var signs = "0123456789012345678901234567890123456789..--+eE";
        int read = 0;
        for (int round = 0; round < 100_000; round++) {
            var text = new StringBuilder();
            int length = 1 + random.nextInt(round % 2 == 0 ? 8 : 24);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            double value = of(text.toString());
            if (!Double.isNaN(value)) {
                read++;
                assertThat(NumberText.parse(text.toString(), NumberText.POINT)).as(text.toString()).hasValue(value);
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static double of(String text) {
        var bytes = ("," + text + ",").getBytes(StandardCharsets.UTF_8);
        return PlainNumber.of(bytes, 1, bytes.length - 1);
    }
}
