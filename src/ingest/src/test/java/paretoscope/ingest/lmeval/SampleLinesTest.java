package paretoscope.ingest.lmeval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.AttemptBlock;
import paretoscope.ingest.json.JsonBounds;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.LineBatch;
import paretoscope.ingest.json.LineParser;
import paretoscope.ingest.json.ParsedLine;
import tools.jackson.databind.JsonNode;

/// A sample that is taken from the bytes of its line is the sample that the parser finds there, however damaged the
/// lines around it are.
class SampleLinesTest {
    private static final LineParser PARSER = new LineParser(JsonDialect.PYTHON, Sample.SELECTION, JsonBounds.USUAL);
    private static final SampleMetrics METRICS = new SampleMetrics(List.of("exact_match", "acc", "bleu"));
    private static final int ROUNDS = Integer.getInteger("paretoscope.fuzz", 500);

    private final Random random = new Random(3);

    @Test
    void aLineGivesTheSameFromItsBytesAsWhenItIsParsed() {
        for (int round = 0; round < ROUNDS; round++) {
            var line = sample(round);
            assertThat(read(line)).as(line).isEqualTo(parsed(line));
        }
    }

    @Test
    void aDamagedLineThatIsStillJsonGivesTheSame() {
        int whole = 0;
        for (int round = 0; round < 20 * ROUNDS; round++) {
            var line = damaged(sample(round));
            var expected = parsed(line);
            var found = read(line);
            if (expected.isPresent()) {
                whole++;
                assertThat(found).as(line).isEqualTo(expected);
            }
        }
        assertThat(whole).isGreaterThan(ROUNDS);
    }

    /// What was made of a line, or that it has no place in a block; nothing where it is left out.
    private record Made(String item, String filter, @Nullable String answer, Map<String, String> labels,
            Map<String, Double> scores) {
        static final Made IRREGULAR = new Made("", "", null, Map.of(), Map.of());
    }

    private static Optional<Made> read(String line) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        var batch = SampleLines.read(PARSER, METRICS, new LineBatch(bytes, bytes.length, true));
        if (batch.irregular() != null) {
            return Optional.of(Made.IRREGULAR);
        }
        return batch.attempts().size() == 0 ? Optional.empty() : Optional.of(made(batch.attempts()));
    }

    private static Made made(AttemptBlock block) {
        var scores = new TreeMap<String, Double>();
        for (int metric = 0; metric < block.scores().length; metric++) {
            if (!Double.isNaN(block.scores()[metric][0])) {
                scores.put(METRICS.names().get(metric), block.scores()[metric][0]);
            }
        }
        var answer = block.answers()[0];
        return new Made(text(block.items()[0]), block.filters()[0], answer == null ? null : text(answer),
                block.tags().getFirst(), scores);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<Made> parsed(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var batch = new LineBatch(bytes, bytes.length, true);
        return PARSER.parse(batch, 0, 0, bytes.length) instanceof ParsedLine.Value(_, JsonNode record)
                && !Sample.item(record).isEmpty() ? Optional.of(made(record)) : Optional.empty();
    }

    private static Made made(JsonNode record) {
        var sample = Sample.of(record, (_, _) -> {});
        var scores = new TreeMap<String, Double>();
        boolean regular = !sample.filter().isEmpty();
        for (var score : sample.scores().entrySet()) {
            regular &= METRICS.names().contains(score.getKey())
                    && score.getValue() instanceof Quantity.Finite(double value)
                    && scores.put(score.getKey(), value) == null;
        }
        return regular
                ? new Made(sample.item(), sample.filter(), sample.answer().orElse(null), sample.labels(), scores)
                : Made.IRREGULAR;
    }

    private String damaged(String line) {
        var text = new StringBuilder(line);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, " ,:[]{}\"\\0-e.tn".charAt(random.nextInt(15)));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, pick(" ", ",", "\"", "0", "1", "\\n", "\u00e9", "null"));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
        }
        return text.toString();
    }

    private String sample(int doc) {
        var fields = new ArrayList<>(List.of(
                "\"doc_id\":" + pick(String.valueOf(doc), "\"" + doc + "\"", "\"a b\"", "1.5", "-1", "null", "007"),
                "\"filter\":" + pick("\"none\"", "\"none\"", "\"strict\"", "\"\u00fc\"", "\"\\u00fc\"", "\"\"", "3"),
                "\"doc\":" + pick("{}", "{ }", "{\"q\":\"x\"}", "{\"q\":{\"level\":1}}", "{\"level\":1,\"q\":[\"x\"]}",
                        "{\"q\":\"x\",\"subject\":\" law \"}", "\"text\"", "[1]", "null"),
                "\"filtered_resps\":" + pick("[\"B\"]", "[ \"B\"]", "[\" B\\n\"]", "[]", "[[-1,false],[-0.5,true]]",
                        "[\"a\",\"b\"]", "\"B\"", "[3]", "[null]"),
                "\"exact_match\":"
                        + pick("1", "0.0", "true", "1.25e-3", "-0.5", "12345678901234567890", "0.1000000000000000055",
                                "[1,2]", "\"0.5\"", "NaN", "null", "01", "1."),
                "\"arguments\":[[\"a } ] \\\" b\"]]"));
        if (random.nextBoolean()) {
            fields.add(pick("\"acc\":1", "\"bleu\":[\"a\",\"b\"]", "\"metrics\":[\"acc\"]",
                    "\"metrics\":[ \"exact_match\" ]",
                    "\"metrics\":[\"exact_match\",\"doc\"]", "\"metrics\":null", "\"prompt_0\":\"x\"", "\"target\":3",
                    "\"exact_match\":0", "\"late\":1", "\"word_perplexity\":-1", "\"perplexity\":-1"));
        }
        Collections.shuffle(fields, random);
        return "{" + String.join(pick(",", ", "), fields) + "}";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
