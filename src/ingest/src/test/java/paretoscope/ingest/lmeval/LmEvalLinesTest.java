package paretoscope.ingest.lmeval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.RecordingSink;

/// Samples on lines are abridged and parsed side by side; the same samples in one array are parsed whole and one by one.
/// Both are the same attempts.
class LmEvalLinesTest {
    private static final String NAME = "samples_gsm8k_2024-11-14T21-28-28.485173.jsonl";
    private static final String RESULTS = """
            {"results":{"gsm8k":{"exact_match,strict-match":0.5,"exact_match,flexible-extract":0.7}},
             "model_name":"org/model","config":{"model_args":"dtype=bf16"},"configs":{}}""";

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void linesAndAnArrayOfTheSameSamplesAreTheSameAttempts() throws Exception {
        var samples = new ArrayList<String>();
        for (int i = 0; i < 4_000; i++) {
            samples.add(sample(i / 2));
        }

        var lines = read("lines", String.join("\n", samples) + "\n");
        var array = read("array", "[" + String.join(",\n", samples) + "]");

        assertThat(lines.attempts()).hasSize(4_000);
        assertThat(placeless(lines)).isEqualTo(placeless(array));
        assertThat(reasons(lines)).isEqualTo(reasons(array)).isNotEmpty();
        assertThat(details(lines)).isEqualTo(details(array));
        for (int i = 0; i < 4_000; i++) {
            assertThat(lines.attempts().get(i).at()).isEqualTo(Locator.line(i + 1));
        }
    }

    @Test
    void damagedLinesAreLeftOutAndTheOthersStay() throws Exception {
        var good = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (int i = 0; i < 4_000; i++) {
            var sample = sample(i / 2);
            boolean damaged = random.nextInt(500) == 0;
            lines.add(damaged ? sample.substring(0, 1 + random.nextInt(sample.length() - 1)) : sample);
            if (!damaged) {
                good.add(sample);
            }
        }

        var damaged = read("damaged", String.join("\r\n", lines));
        var whole = read("whole", "[" + String.join(",", good) + "]");

        assertThat(good.size()).isLessThan(4_000);
        assertThat(placeless(damaged)).isEqualTo(placeless(whole));
        assertThat(damaged.issues()).anyMatch(issue -> issue.why().contains("breaks off"));
        for (var attempt : damaged.attempts()) {
            int line = Integer.parseInt(attempt.at().text().substring("line ".length()));
            assertThat(lines.get(line - 1)).startsWith("{\"doc_id\":" + attempt.item() + ",");
        }
    }

    private RecordingSink read(String name, String text) throws Exception {
        var parent = Files.createDirectories(folder.resolve(name));
        Files.writeString(parent.resolve("results_2024-11-14T21-28-28.485173.json"), RESULTS);
        return LmEvalResultsTest.read(SourceFile.open(Files.writeString(parent.resolve(NAME), text)));
    }

    private static List<Attempt> placeless(RecordingSink sink) {
        return sink.attempts().stream().map(made -> new Attempt(made.item(), made.epoch(), made.filter(),
                made.scores(), made.usage(), made.answer(), made.confidence(), made.error(), made.tags(),
                Locator.WHOLE_FILE)).toList();
    }

    private static List<String> reasons(RecordingSink sink) {
        return sink.issues().stream().map(issue -> issue.why()).sorted().toList();
    }

    private static TreeMap<String, String> details(RecordingSink sink) {
        var details = new TreeMap<>(sink.onlyRun().details());
        details.remove("layout");
        return details;
    }

    /// Short and long, with filters stated and not, and with everything a metric may be.
    private String sample(int doc) {
        return "{\"doc_id\":" + doc + ",\"doc\":{\"question\":\"" + prompt() + "\",\"subject\":\""
                + pick("law", "gr\u00f6\u00dfe", "a \\\"quoted\\\" one", prompt())
                + "\",\"more\":{\"level\":1}},\"target\":\""
                + pick("A", "\\n") + "\",\"arguments\":" + pick("[[\"" + prompt() + "\",{\"until\":[\"}\"]}]]",
                        "{\"gen_args_0\":{\"arg_0\":\"" + prompt() + "\"}}", "[]")
                + ",\"resps\":" + pick("[[\"" + prompt() + "\"]]", "[[[-1.5,false]],[[-2.5,true]]]", "\"B\"")
                + ",\"filtered_resps\":" + pick("[\"B\"]", "[[-1.5,false],[-0.5,true]]", "[]", "[[\"B\"]]", "\"B\"")
                + pick("", ",\"filter\":\"strict-match\"", ",\"filter\":\"none\"")
                + ",\"exact_match\":" + pick("1", "0.0", "true", "NaN", "null", "\"0.5\"", "1e3")
                + pick("", ",\"acc\":0", ",\"perplexity\":[1,2]", ",\"bleu\":\"n/a\"", ",\"note\":\"no number\"",
                        ",\"exact_match\":0", ",\"logit_0\":-1")
                + pick("", ",\"metrics\":[\"exact_match\"]") + ",\"prompt_hash\":\"ab\"}";
    }

    private String prompt() {
        return pick("", "word ", "} ] \\\\ \\\" \u2713 ").repeat(random.nextInt(200));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
