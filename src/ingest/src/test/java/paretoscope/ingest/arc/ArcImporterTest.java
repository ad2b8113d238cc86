package paretoscope.ingest.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class ArcImporterTest {
    private static final String BOARD = """
            [{"datasetId":"v1_Semi_Private","modelId":"2025_human_panel","score":0.98,"costPerTask":17,"display":true},
             {"datasetId":"v1_Semi_Private","modelId":"o3-high","score":0.875,"costPerTask":3474,"display":false},
             {"datasetId":"v1_Semi_Private","modelId":"gem","score":0.125,"costPerTask":"-","display":true},
             {"datasetId":"v2_Semi_Private","modelId":"gem","score":0.01,"costPerTask":"0.25"}]""";

    @TempDir
    Path folder;

    private static RecordingSink read(SourceFile file) throws Exception {
        var importer = new ArcImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private static RecordingSink read(String name, String text) throws Exception {
        return read(TestFile.of(name, text));
    }

    @Test
    void aCostOfADashIsUnknownAndACostInQuotesIsANumber() throws Exception {
        var runs = read("evaluations.json", BOARD).runs();

        assertThat(RecordingSink.measurement(runs.get(1), "costPerTask").value()).isInstanceOf(Quantity.Unknown.class);
        assertThat(RecordingSink.measurement(runs.get(2), "costPerTask").value()).isEqualTo(Quantity.of(0.25));
        assertThat(RecordingSink.measurement(runs.get(2), "costPerTask").metric().unit()).isEqualTo(Unit.USD);
    }

    @Test
    void rowsTheBoardHidesAreLeftOutAndNamed() throws Exception {
        var sink = read("evaluations.json", BOARD);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).doesNotContain("o3-high");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("hidden") && issue.why().contains("o3-high"));
    }

    @Test
    void aPanelOfPeopleIsMarkedAndNoModel() throws Exception {
        var sink = read("evaluations.json", BOARD);

        assertThat(sink.runs().getFirst().configuration().settings()).containsEntry("subject", "people");
        assertThat(sink.runs().get(1).configuration().settings()).isEmpty();
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("people and not a model"));
    }

    @Test
    void namesAreExplainedByTheListsBesideTheBoard() throws Exception {
        Files.writeString(folder.resolve("models.json"), """
                [{"id":"gem","displayName":"Gemini","providerId":"Human","modelReleaseDate":"2025-03-25"}]""");
        var sink = read(SourceFile.open(Files.writeString(folder.resolve("evaluations.json"), BOARD)));

        assertThat(sink.runs().getLast().details()).containsEntry("model.displayName", "Gemini");
        assertThat(sink.runs().getLast().configuration().settings()).containsEntry("subject", "people");
        assertThat(new ArcImporter().probe(SourceFile.open(folder.resolve("models.json"))).support())
                .isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void aScoreThatCountsTasksBecomesAShare() throws Exception {
        var sink = read("results.json", """
                {"score":1.5,"total_tasks":2,"total_cost":0.5,"total_attempts":4,"avg_cost_per_task":0.25,
                 "task_results":{"a":{"score":1,"cost":0.3,"attempts":2,"output_tokens":9,"total_tokens":12,"duration":2},
                 "b":{"score":0.5,"cost":0.2,"attempts":2,"output_tokens":0,"total_tokens":0,"duration":1}}}""");

        assertThat(sink.measurement("score").value()).isEqualTo(Quantity.of(0.75));
        assertThat(sink.measurement("score").standardError().orNaN()).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(sink.onlyRun().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts().getLast().usage().get(UsageField.OUTPUT_TOKENS))
                .isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void inTheFirstVersionATaskIsItsScoreAlone() throws Exception {
        var sink = read("results.json", """
                {"score":1.5,"total_tasks":3,"task_results":{"a":0.0,"b":1.0,"c":0.5}}""");

        assertThat(sink.measurement("score").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts()).hasSize(3);
        assertThat(sink.issues()).noneMatch(issue -> issue.kind() == Issue.Kind.SKIPPED);
    }

    @Test
    void aTaskOfWhichNoCallCameBackTookNoKnownTime() throws Exception {
        var sink = read("results.json", """
                {"score":0.0,"total_tasks":2,"total_cost":0.5,"total_attempts":4,"avg_cost_per_task":0.25,
                 "task_results":{"a":{"score":0.0,"prompt_tokens":7,"reasoning_tokens":4,"output_tokens":5,
                 "duration":2.5},"b":{"score":0.0,"prompt_tokens":0,"reasoning_tokens":0,"duration":0.0}}}""");

        var usage = sink.attempts().getFirst().usage();
        assertThat(usage.get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(7));
        assertThat(usage.get(UsageField.REASONING_TOKENS)).isEqualTo(Quantity.of(4));
        assertThat(sink.attempts().getLast().usage().amounts().values()).noneMatch(Quantity::isKnown);
    }

    @Test
    void answersThatNobodyHasScoredAreNoResults() throws Exception {
        var importer = new ArcImporter();

        assertThat(
                importer.probe(TestFile.of("00576224.json", "[{\"attempt_1\":[[1]],\"attempt_2\":[[2]]}]")).support())
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(importer.probe(TestFile.of("submission.json",
                "{\"00576224\":[{\"attempt_1\":[[1]],\"attempt_2\":null}]}")).support())
                .isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void aSubmissionHoldsTheAttemptsAtEachTestPairOfATask() throws Exception {
        var sink = read("00576224.json", """
                [{"attempt_1":{"answer":[[1]],"metadata":{"model":"o3","provider":"openai",
                 "start_timestamp":"2025-04-01T10:00:00Z","end_timestamp":"2025-04-01T10:00:30Z",
                 "kwargs":{"reasoning_effort":"low"},"task_id":"00576224","pair_index":0,
                 "usage":{"prompt_tokens":10,"completion_tokens":20,"total_tokens":30,
                 "completion_tokens_details":{"reasoning_tokens":15}},"cost":{"total_cost":0.02}},"correct":true},
                 "attempt_2":{"answer":[],"metadata":{"model":"o3","pair_index":0},"correct":null}},
                 {"attempt_1":null}]""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("o3");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("reasoning_effort", "low");
        assertThat(sink.attempts()).extracting(attempt -> attempt.item() + " " + attempt.epoch())
                .containsExactly("00576224/0 1", "00576224/0 2");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(30));
        assertThat(sink.attempts().getFirst().usage().get(UsageField.REASONING_TOKENS)).isEqualTo(Quantity.of(15));
        assertThat(sink.attempts().getLast().scores().values()).allMatch(value -> !value.isKnown());
    }

    @Test
    void aCostWithoutATotalIsTheSumOfItsParts() throws Exception {
        var sink = read("a.json", """
                [{"attempt_1":{"answer":[],"metadata":{"model":"m","cost":{"prompt_cost":0.25,"completion_cost":0.5}},
                 "correct":true},"attempt_2":{"answer":[],"metadata":{"model":"m","cost":{"prompt_cost":0.25}},
                 "correct":true}}]""");

        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.75));
        assertThat(sink.attempts().getLast().usage().get(UsageField.COST_USD).isKnown()).isFalse();
    }

    @Test
    void twoThinkingBudgetsOfOneModelAreTwoConfigurations() throws Exception {
        // Before the fix both were the model alone, so that their attempts were averaged.
        var sink = read("a.json", """
                [{"attempt_1":{"answer":[],"correct":true,"metadata":{"model":"claude-3-7-sonnet-20250219",
                 "test_id":"claude-3-7-thinking-16k","kwargs":{"thinking":{"budget_tokens":16000}}}}}]""");

        assertThat(sink.onlyRun().configuration().settings()).containsEntry("test_id", "claude-3-7-thinking-16k");
    }

    @Test
    void howFarARunHasComeIsNoResult() throws Exception {
        assertThat(new ArcImporter().probe(TestFile.of("progress.json",
                "{\"schema_version\":1,\"run_id\":\"r\",\"tasks\":{},\"total_cost_usd\":\"0\"}")).support())
                .isEqualTo(Support.NOT_RESULTS);
    }
}
