package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.eval.Quantity;
import tools.jackson.core.JacksonException;

class JsonBytesNumberTest {
    @ParameterizedTest
    @CsvSource({"0, 0.0", "-0, 0.0", "-0.0, -0.0", "-0e0, -0.0", "17, 17", "-2.5, -2.5", "1E3, 1000", "true, 1",
        "false, 0", "123456789012345678901234, 1.2345678901234568E23"})
    void numbersAndTruthsOfJson(String text, double value) {
        assertThat(Double.doubleToRawLongBits(of(text))).isEqualTo(Double.doubleToRawLongBits(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", ".5", "5.", "05", "-00", "1e", "null", "\"1\"", "NaN", "1e999", "tru"})
    void whatTablesMayWriteIsNoNumberOfJson(String text) {
        assertThat(of(text)).isNaN();
    }

    @Test
    void aNumberIsWhatTheParserReads() {
        var random = new Random(5);
        var signs = "0123456789000123456789..--+eE";
        int read = 0;
        for (int round = 0; round < 200_000; round++) {
            var text = new StringBuilder();
            int length = 1 + random.nextInt(round % 2 == 0 ? 6 : 24);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            double value = of(text.toString());
            if (!Double.isNaN(value)) {
                read++;
                assertThat(parsed(text.toString())).as(text.toString()).isEqualTo(Quantity.of(value));
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static double of(String text) {
        var bytes = ("," + text + ",").getBytes(StandardCharsets.UTF_8);
        return JsonBytes.number(bytes, 1, bytes.length - 1);
    }

    /// What the importers' own way through the parser makes of a text that is one value.
    private static Quantity parsed(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var parser = JsonParsers.open(bytes, 0, bytes.length, JsonDialect.PYTHON)) {
            parser.nextToken();
            var value = JsonQuantity.of(JsonTree.read(parser, Selection.ALL));
            return parser.nextToken() == null ? value : Quantity.unknown("something follows");
        } catch (JacksonException invalid) {
            return Quantity.unknown("not JSON");
        }
    }
}
