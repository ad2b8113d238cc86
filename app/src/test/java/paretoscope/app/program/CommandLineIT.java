package paretoscope.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The staged program from the outside: arguments in, text and exit code out.
class CommandLineIT {
    @TempDir
    Path folder;

    private BuiltProgram program;

    @BeforeEach
    void inAFolderOfItsOwn() {
        program = new BuiltProgram(folder);
    }

    @Test
    void theAiderBoardHasEightOfFiftyOneOnItsFront() throws Exception {
        var outcome = program.run("front", "--in", BuiltProgram.shared("reference-data/aider/polyglot_leaderboard.yml"),
                "--max", "pass_rate_2", "--min", "total_cost", "--format", "json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertAiderFront(outcome.json());
    }

    @Test
    void theSameBoardAsCsvHasTheSameFrontOnceZeroIsUnknown() throws Exception {
        var outcome = program.run("front", "--in", BuiltProgram.shared("reference-data/aider/polyglot_leaderboard.csv"),
                "--zero-is-unknown", "total_cost", "--max", "pass_rate_2", "--min", "total_cost", "--format", "json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertAiderFront(outcome.json());
        assertThat(outcome.err()).contains("0 # incorrect: 6.3174").contains("line ");
    }

    private static void assertAiderFront(JsonNode answer) {
        var front = answer.path("front");
        assertThat(answer.path("points").asInt()).isEqualTo(51);
        assertThat(answer.path("excluded")).hasSize(18);
        assertThat(front).hasSize(8);
        assertThat(front.get(0).path("label").asString()).isEqualTo("gpt-4o-mini-2024-07-18");
        assertThat(front.get(0).path("values").path("pass_rate_2").asDouble()).isEqualTo(3.6);
        assertThat(front.get(0).path("values").path("total_cost").asDouble()).isEqualTo(0.3236);
        assertThat(front.get(7).path("label").asString()).isEqualTo("gpt-5 (high)");
        assertThat(front.get(7).path("values").path("total_cost").asDouble()).isEqualTo(29.0829);
    }

    @Test
    void everyInspectLogOfASetIsOneRunWithTheNumbersOfTheGroundTruth() throws Exception {
        var outcome = program.run("runs", "--in", BuiltProgram.shared("real-logs/inspect/log-sets"), "--format",
                "json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        var truth = groundTruth("inspect/log-sets/");
        var runs = outcome.json().path("runs");
        assertThat(runs).hasSize(truth.size());
        for (var run : runs) {
            var facts = truth.get("inspect/log-sets/" + run.path("file").asString());
            assertThat(facts).as(run.path("file").asString()).isNotNull();
            assertRun(run, facts);
        }
        assertThat(outcome.err()).contains("logs.json");
    }

    private static void assertRun(JsonNode run, JsonNode facts) {
        assertThat(run.path("model").asString()).isEqualTo(facts.path("model").asString());
        var stated = facts.path("scores").path(0).path("metrics");
        var accuracy = run.path("metrics").path("accuracy");
        assertThat(accuracy.path("value").asDouble()).isEqualTo(stated.path("accuracy").asDouble());
        assertThat(accuracy.path("stderr").asDouble()).isEqualTo(stated.path("stderr").asDouble());
        var used = facts.path("usage_by_model").path(facts.path("model").asString());
        assertThat(run.path("usage").path("input_tokens").asLong()).isEqualTo(used.path("input_tokens").asLong());
        assertThat(run.path("usage").path("output_tokens").asLong()).isEqualTo(used.path("output_tokens").asLong());
    }

    private static Map<String, JsonNode> groundTruth(String prefix) throws IOException {
        var facts = new TreeMap<String, JsonNode>();
        for (var entry : JsonMapper.shared()
                .readTree(Files.readString(Path.of(BuiltProgram.shared("real-logs/ground_truth.json"))))) {
            if (entry.path("file").asString().startsWith(prefix)
                    && entry.path("tool").asString().equals("inspect-eval")) {
                facts.put(entry.path("file").asString(), entry.path("facts"));
            }
        }
        return facts;
    }

    @Test
    void aWorkspaceRemembersWhatWasImported() throws Exception {
        var board = BuiltProgram.sampleResults().resolve("aider-polyglot/polyglot.csv").toString();

        var first = program.run("import", "-w", "mine.paretoscope", board, "--format", "json");
        var again = program.run("import", "-w", "mine.paretoscope", board, "--format", "json");
        var runs = program.run("runs", "-w", "mine.paretoscope", "--format", "json");

        assertThat(first.json().path("sources").path(0).path("runs").asInt()).isEqualTo(69);
        assertThat(again.json().path("sources").path(0).path("runs").asInt()).isZero();
        assertThat(runs.json().path("runs")).hasSize(69);
    }

    @TestFactory
    List<DynamicTest> aBadInputGetsOneSentenceAndLeavesTheWorkspaceAlone() throws Exception {
        var inputs = Map.of("malformed.json", bytes("{\"results\": {\"a\": [1, 2"), "empty.csv", new byte[0],
                "binary.eval", random(5_000), "truncated.eval", truncatedArchive(), "bomb.eval", bomb(), "words.txt",
                bytes("just some words that no tool writes"), "page.html", bytes("<!doctype html><html></html>"));
        var tests = new ArrayList<DynamicTest>();
        for (var entry : new TreeMap<>(inputs).entrySet()) {
            tests.add(DynamicTest.dynamicTest(entry.getKey(), () -> refused(entry.getKey(), entry.getValue())));
        }
        return tests;
    }

    private void refused(String name, byte[] content) throws Exception {
        Files.write(folder.resolve(name), content);

        var outcome = program.run("runs", "--in", name, "--format", "json");
        var imported = program.run("import", "-w", name + ".paretoscope", name, "--format", "json");
        var runs = program.run("runs", "-w", name + ".paretoscope", "--format", "json");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errorLines()).singleElement().asString().contains(name).endsWith(".");
        assertThat(imported.code()).isEqualTo(2);
        assertThat(runs.json().path("runs")).isEmpty();
    }

    @Test
    void aCallThatNamesNoDataSaysWhatIsMissing() throws Exception {
        var outcome = program.run("front", "--max", "a", "--min", "b");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errorLines()).singleElement().asString().contains("--in").contains("-w");
    }

    @Test
    void withoutADisplayTheWindowSaysSoAndNamesTheWayRound() throws Exception {
        var outcome = program.run();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errorLines()).singleElement().asString().contains("display").contains("render");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] truncatedArchive() throws IOException {
        var whole = archive("samples/1_epoch_1.json", random(20_000));
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bomb() throws IOException {
        return archive("header.json", new byte[300 << 20]);
    }

    private static byte[] archive(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
