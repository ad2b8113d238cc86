package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.ingest.recording.TestFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Lines read in batches and abridged are what they are one by one and whole.
class JsonLinesTest {
    private static final Selection SELECTION = Selection.except("prompt").within("doc", Selection.only("subject"));
    private static final JsonBounds BOUNDS = new JsonBounds(256, 1 << 20, 100, 1000, 3 << 20);

    private final Random random = new Random(3);

    @Test
    void goodAndBadLinesOfAllLengths() throws Exception {
        for (int round = 0; round < 12; round++) {
            var text = text(round);

            assertThat(inBatches(text)).isEqualTo(oneByOne(text));
        }
    }

    /// @param round in some rounds the file lacks its last line feed, ends in a long line, or is small
    private byte[] text(int round) {
        var text = new StringBuilder();
        int lines = round % 4 == 3 ? 20 : 3_000;
        for (int i = 0; i < lines; i++) {
            text.append(line(i)).append(pick("\n", "\n", "\n", "\r\n", "\n\n", " \t\n"));
        }
        if (round % 3 == 0) {
            text.append(round % 2 == 0 ? "{\"id\":1,\"pro" : line(1));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(int i) {
        int kind = random.nextInt(2_000);
        if (kind < 2) {
            return "{\"id\":" + i + ",\"prompt\":\"" + "x".repeat((kind == 0 ? 5 : 2) << 20) + "\"}";
        }
        var line = "{\"id\":" + i + ",\"doc\":{\"subject\":\"law\",\"question\":\"" + prompt() + "\"},\"prompt\":[\""
                + prompt() + "\",{\"}\":1}]}";
        return kind < 100 ? line.substring(0, random.nextInt(line.length())) : line + (kind < 120 ? " {}" : "");
    }

    private String prompt() {
        return pick("word ", "} ] \\\\ \\\" \u2713 ").repeat(random.nextInt(100));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static List<String> inBatches(byte[] text) throws Exception {
        var found = new ArrayList<String>();
        JsonRecords.read(TestFile.of("x.jsonl", text), JsonDialect.PYTHON, SELECTION, Cancellation.NEVER, BOUNDS,
                new RecordVisitor() {
                    @Override
                    public void record(long index, Locator at, JsonNode value) {
                        found.add(at.text() + " " + value);
                    }

                    @Override
                    public void unreadable(Locator at, String why) {
                        found.add(at.text() + " unreadable");
                    }
                });
        return found;
    }

    private static List<String> oneByOne(byte[] text) {
        var found = new ArrayList<String>();
        var lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                found.add(Locator.line(i + 1).text() + " " + whole(lines[i].getBytes(StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    private static String whole(byte[] line) {
        if (line.length > BOUNDS.lineBytes()) {
            return "unreadable";
        }
        try (var parser = JsonParsers.open(line, 0, line.length, JsonDialect.PYTHON)) {
            parser.nextToken();
            var value = JsonTree.read(parser, SELECTION);
            return parser.nextToken() == null ? value.toString() : "unreadable";
        } catch (JacksonException e) {
            return "unreadable";
        }
    }
}
