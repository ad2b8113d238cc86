package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is left of an abridged text means what the whole text means, as far as it is selected.
class AbridgementTest {
    private static final Selection SELECTION = Selection.except("prompt", "resps").within("id",
            Selection.only("score", "id"));

    private final Random random = new Random(11);
    private final Abridgement abridgement = new Abridgement(SELECTION);

    @Test
    void longTextsAreLeftOutAndTheRestIsAsItWas() {
        for (int i = 0; i < 2_000; i++) {
            var text = object(3);

            assertThat(abridged(text)).as(text).isEqualTo(parsed(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void nothingOfAPromptIsLeft() {
        abridged("{\"id\": 1, \"prompt\": [[\"a \\\"quoted\\\" } word\", \"\\\\\"]], \"score\": 0.5 }");

        assertThat(new String(abridgement.bytes(), 0, abridgement.length(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":1,\"prompt\":null,\"score\":0.5}");
    }

    @Test
    void ofAnObjectOfWhichPartsAreSelectedOnlyTheseAreLeft() {
        abridged("{\"id\":{\"prompt\":\"long\",\"score\":[1,{\"a\":2}]}}");

        assertThat(new String(abridgement.bytes(), 0, abridgement.length(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":{\"prompt\":null,\"score\":[1,{\"a\":2}]}}");
    }

    @Test
    void aLineEndsWhereItsLineFeedStands() {
        assertThat(take("{\"id\":1} \n{\"id\":2}")).isEqualTo(9);
        assertThat(take("{\"id\":1,\"prompt\":[1,\n2]}")).isNegative();
        assertThat(take("{\"id\":1,\"prompt\":\"one\\\ntwo\"}")).isNegative();
        assertThat(take("{\"id\":1,\n\"prompt\":2}")).isNegative();
    }

    @Test
    void aTextThatIsCutOffOrHoldsControlCharactersIsLeftToTheParser() {
        assertThat(takes("{\"id\":1,\"prompt\":\"and then")).isFalse();
        assertThat(takes("{\"id\":1,\"prompt\":[\"a\"")).isFalse();
        assertThat(takes("{\"id\":1,\"prompt\":\"one\u0001two\"}")).isFalse();
        assertThat(takes("{\"id\":1} {\"id\":2}")).isFalse();
        assertThat(takes("[1,2]")).isFalse();
    }

    @Test
    void aNameWrittenWithEscapesIsKept() {
        var text = "{\"\\u0070rompt\":\"x\",\"id\":2}";

        assertThat(abridged(text)).isEqualTo(parsed(text.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean takes(String text) {
        return take(text) == text.getBytes(StandardCharsets.UTF_8).length;
    }

    private int take(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return abridgement.take(bytes, 0, bytes.length);
    }

    private JsonNode abridged(String text) {
        assertThat(takes(text)).as(text).isTrue();
        return parsed(Arrays.copyOf(abridgement.bytes(), abridgement.length()));
    }

    private static JsonNode parsed(byte[] bytes) {
        try (var parser = JsonParsers.open(bytes, 0, bytes.length, JsonDialect.PYTHON)) {
            parser.nextToken();
            return JsonTree.read(parser, SELECTION);
        }
    }

    private String object(int depth) {
        var text = new StringBuilder("{");
        int fields = random.nextInt(6);
        for (int i = 0; i < fields; i++) {
            text.append(i == 0 ? "" : ",").append(pick(" ", "", "\t")).append('"')
                    .append(pick("prompt", "id", "resps", "score", "größe", "a b")).append('"')
                    .append(pick(":", " : ")).append(value(depth - 1)).append(pick("", " "));
        }
        return text.append("}").append(pick("", " ", "\r")).toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> pick("0", "-1.5e3", "12", "NaN", "-Infinity");
            case 1 -> pick("true", "false", "null");
            case 2, 3, 4 -> "\"" + pick("", "word ", "ü✓", "\\\"", "\\\\", "\\u00e9", "}],{[", ":,").repeat(
                    random.nextInt(12)) + "\"";
            case 5 -> object(depth);
            default -> "[" + value(depth - 1) + pick(",", " , ") + value(depth - 1) + "]";
        };
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
