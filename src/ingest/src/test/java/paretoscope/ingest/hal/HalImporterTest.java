package paretoscope.ingest.hal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.recording.TestZip;

class HalImporterTest {
    private static final String UPLOAD = """
            {"config":{"agent_name":"Taubench ToolCalling (o3-2025-04-16 low)","benchmark_name":"taubench_airline",
             "date":"2025-05-01","run_id":"r1","agent_args":{"model_name":"openai/o3-2025-04-16","reasoning_effort":"low"}},
             "results":{"accuracy":0.5,"successful_tasks":["1"],"failed_tasks":["2"],"total_cost":%s,
             "latencies":{"1":{"first_call_timestamp":"a","last_call_timestamp":"b","total_time":12.5}}},
             "raw_eval_results":{"1":{"reward":1}},"raw_logging_results":[{"id":"x","summary":{"usage":{}}}],
             "total_usage":{"o3-2025-04-16":{"prompt_tokens":0,"completion_tokens":0,"input_tokens":70,"output_tokens":7},
             "gpt-4o":{"prompt_tokens":5,"completion_tokens":2}},"git_info":{"branch":"main"}}""";

    @TempDir
    Path folder;

    private RecordingSink database(String... statements) throws Exception {
        return read(SourceFile.open(HalDatabases.write(folder.resolve("board.db"), statements)));
    }

    private static RecordingSink read(SourceFile file) throws Exception {
        var importer = new HalImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private static RecordingSink upload(String text) throws Exception {
        return read(TestFile.of("run_UPLOAD.json", text));
    }

    @Test
    void theModelInTheAgentsNameIsTakenApartFromTheAgent() throws Exception {
        var run = database(HalDatabases.row("CORE-Agent (o3 Medium (April 2025))", "r", "['a']", "['b']", "1.5", "0.5"))
                .onlyRun();

        assertThat(run.configuration().model()).isEqualTo("o3 Medium (April 2025)");
        assertThat(run.configuration().settings()).isEqualTo(Map.of("agent", "CORE-Agent"));
    }

    @Test
    void aCostOfZeroIsUnknownAndNotFree() throws Exception {
        var run = database(HalDatabases.row("A (m)", "r", "['a']", "[]", "0.0", "1.0")).onlyRun();

        assertThat(run.usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
        assertThat(RecordingSink.measurement(run, "total_cost").value()).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void listsOfTasksArePythonAndNotJson() throws Exception {
        var sink = database(HalDatabases.row("A (m)", "r", "['it\\'s', \"b, c\"]", "['d\\n', 3]", "2", "0.5"));

        assertThat(sink.attempts()).extracting(attempt -> attempt.item()).containsExactly("it's", "b, c", "d\n", "3");
        assertThat(sink.attempts()).extracting(attempt -> attempt.scores().values().iterator().next().orNaN())
                .containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void theTwoPairsOfTokenColumnsAreAddedAndOtherModelsKeptApart() throws Exception {
        var run = database(HalDatabases.row("A (o4-mini High (April 2025))", "r", "['a']", "[]", "2", "1"),
                HalDatabases.tokens("A (o4-mini High (April 2025))", "r", "GPT-4o (August 2024)", 7, 1, 0, 0),
                HalDatabases.tokens("A (o4-mini High (April 2025))", "r", "o4-mini Medium (April 2025)", 0, 0, 90, 9))
                .onlyRun();

        assertThat(run.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(90));
        assertThat(run.usage().get(UsageField.OUTPUT_TOKENS)).isEqualTo(Quantity.of(9));
        assertThat(run.details()).containsEntry("usage.GPT-4o (August 2024).input_tokens", "7");
    }

    @Test
    void accuracyHasAStandardErrorFromTheTasksItCounts() throws Exception {
        var accuracy = database(HalDatabases.row("A (m)", "r", "['a', 'b']", "['c', 'd']", "2", "0.5"))
                .measurement("accuracy");

        assertThat(accuracy.n()).isEqualTo(OptionalLong.of(4));
        assertThat(accuracy.standardError().orNaN()).isCloseTo(0.25, Offset.offset(1e-12));
    }

    @Test
    void aDatabaseMayHaveAnyName() throws Exception {
        var plain = HalDatabases.write(folder.resolve("board.db"),
                HalDatabases.row("A (m)", "r", "[]", "[]", "2", "0.5"));
        var odd = Files.move(plain, folder.resolve("a board #1? 50%25 ü.db"));

        assertThat(read(SourceFile.open(odd)).runs()).hasSize(1);
    }

    @Test
    void nothingIsWrittenBesideTheDatabase() throws Exception {
        database(HalDatabases.row("A (m)", "r", "[]", "[]", "2", "0.5"));

        try (var files = Files.list(folder)) {
            assertThat(files).extracting(path -> path.getFileName().toString()).containsExactly("board.db");
        }
    }

    @Test
    void anUploadIsOneRunWithTheModelOfItsArguments() throws Exception {
        var sink = upload(UPLOAD.formatted("3.5"));
        var run = sink.onlyRun();

        assertThat(run.configuration().model()).isEqualTo("openai/o3-2025-04-16");
        assertThat(run.configuration().settings())
                .isEqualTo(Map.of("agent", "Taubench ToolCalling", "reasoning_effort", "low"));
        assertThat(run.toolRunId()).contains("r1");
        assertThat(run.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(70));
        assertThat(run.usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(3.5));
        assertThat(run.details()).containsEntry("usage.gpt-4o.output_tokens", "2").containsEntry("git.branch", "main");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(12.5));
    }

    @Test
    void whichWayATaskOfMlAgentBenchIsBetterNobodySays() throws Exception {
        // Before the fix the greatest error in the price of a house was the best score.
        var run = upload(UPLOAD.formatted("3.5").replace("taubench_airline", "mlagentbench").replace("\"accuracy\":0.5",
                "\"accuracy\":0.5,\"house_price_score\":21345.5,\"feedback_score\":0.5")).onlyRun();

        assertThat(run.measurements()).filteredOn(measured -> measured.metric().name().endsWith("_score")).hasSize(2)
                .allMatch(measured -> measured.metric().direction().isEmpty());
    }

    @Test
    void anUploadThatBreaksOffInTheLoggedCallsKeepsItsResults() throws Exception {
        var text = UPLOAD.formatted("3.5");
        var sink = upload(text.substring(0, text.indexOf("\"summary\"")));

        assertThat(sink.measurement("accuracy").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("breaks off"));
    }

    @Test
    void anEncryptedUploadSaysThatItMustBeDecrypted() throws Exception {
        var file = TestFile.of("run_UPLOAD.zip", new TestZip().stored("run_UPLOAD.json.encrypted", "xyz").bytes());

        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableSource.class).hasMessageContaining("encrypted");
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftToOthers() throws Exception {
        var path = HalDatabases.empty(folder.resolve("other.db"), "CREATE TABLE parsed_results (a TEXT)");

        assertThat(new HalImporter().probe(SourceFile.open(path)).support()).isEqualTo(Support.NONE);
    }
}
