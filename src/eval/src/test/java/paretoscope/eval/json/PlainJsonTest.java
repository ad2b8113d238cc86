package paretoscope.eval.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class PlainJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "1", "-0", "-0.0", "2147483648", "123456789012345678901234567890", "1e400",
        "true", "\"é\\n\"", "[]", "{}", "[1, [2.5, {\"a\": null}], \"\"]", "{\"a\": {\"b\": [false]}, \"a\": 2}"})
    void aTreeIsThatOfTheMapper(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(PlainJson.read(text)).isEqualTo(MAPPER.readTree(text));
        assertThat(PlainJson.read(bytes)).isEqualTo(MAPPER.readTree(bytes));
        assertThat(PlainJson.read(new ByteArrayInputStream(bytes))).isEqualTo(MAPPER.readTree(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1", "{\"a\" 1}", "nul", "[1,]", "1 2", "{} x", "'a'", "{a: 1}"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> PlainJson.read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void damagedTextsAreRefusedWhereTheMapperRefusesThem() {
        var random = new Random(3);
        var whole = "{\"views\": {\"front\": {\"zoom\": [0.5, 1e3, -7]}}, \"text\": \"a\\\"b\", \"on\": true}";
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder(whole);
            for (int change = 0; change <= random.nextInt(3); change++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\",:0a ".charAt(random.nextInt(10)));
            }
            assertThat(outcome(text.toString(), true)).as(text.toString()).isEqualTo(outcome(text.toString(), false));
        }
    }

    private static String outcome(String text, boolean plain) {
        try {
            return String.valueOf(plain ? PlainJson.read(text) : MAPPER.readTree(text));
        } catch (JacksonException refused) {
            return "refused";
        }
    }
}
