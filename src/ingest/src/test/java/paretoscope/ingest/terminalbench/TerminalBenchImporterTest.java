package paretoscope.ingest.terminalbench;

import static org.assertj.core.api.Assertions.assertThat;

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
import paretoscope.ingest.recording.RecordingSink;

class TerminalBenchImporterTest {
    private static final String TRIAL = """
            {"id":"x","trial_name":"%1$s.%2$d-of-2.run","task_id":"%1$s","is_resolved":%3$s,"failure_mode":"%4$s",
             "total_input_tokens":%5$s,"total_output_tokens":%5$s,"trial_started_at":"2025-08-26T00:00:00+00:00",
             "trial_ended_at":"2025-08-26T00:02:00+00:00","agent_started_at":"2025-08-26T00:00:10+00:00",
             "agent_ended_at":"2025-08-26T00:01:10+00:00"}""";

    @TempDir
    Path folder;

    private static String trial(String task, int number, String resolved, String failure, String tokens) {
        return TRIAL.formatted(task, number, resolved, failure, tokens);
    }

    private static String results(double accuracy, String... trials) {
        return "{\"id\":\"r\",\"results\":[" + String.join(",", trials)
                + "],\"pass_at_k\":{\"2\":0.5},\"n_resolved\":1,"
                + "\"resolved_ids\":[\"a\"],\"accuracy\":" + accuracy + "}";
    }

    private SourceFile file(String path, String text) throws Exception {
        var target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        return SourceFile.open(Files.writeString(target, text));
    }

    private static RecordingSink read(SourceFile file) throws Exception {
        var importer = new TerminalBenchImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    @Test
    void noTokensOfAnInstalledAgentAreUnknownAndNotZero() throws Exception {
        var sink = read(file("results.json", results(1, trial("a", 1, "true", "unset", "0"))));

        assertThat(sink.attempts().getFirst().usage().get(UsageField.INPUT_TOKENS))
                .isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void aTrialThatWasNotGradedCountsAsUnsolved() throws Exception {
        var sink = read(file("results.json", results(0.5, trial("a", 1, "true", "unset", "7"),
                trial("b", 1, "null", "parse_error", "null"))));

        assertThat(sink.measurement("accuracy").n()).isEqualTo(OptionalLong.of(2));
        assertThat(sink.attempts().getLast().scores().values()).containsExactly(Quantity.of(0));
        assertThat(sink.attempts().getLast().tags())
                .isEqualTo(Map.of("graded", "no", "failure_mode", "parse_error"));
        assertThat(sink.attempts().getLast().error()).contains("parse_error");
        assertThat(sink.issues()).noneMatch(issue -> issue.why().contains("stated accuracy"));
    }

    @Test
    void severalTrialsOfATaskAreTriesAtOneItem() throws Exception {
        var sink = read(file("results.json", results(0.75, trial("a", 1, "true", "unset", "7"),
                trial("a", 2, "true", "unset", "7"), trial("b", 1, "true", "unset", "7"),
                trial("b", 2, "false", "unset", "7"))));

        assertThat(sink.attempts()).extracting(attempt -> attempt.epoch()).containsExactly(1, 2, 1, 2);
        assertThat(sink.measurement("accuracy").standardError().orNaN()).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(sink.measurement("pass@2").value()).isEqualTo(Quantity.of(0.5));
    }

    @Test
    void theModelIsReadFromTheMetadataBesideTheResults() throws Exception {
        file("run/run_metadata.json", """
                {"run_id":"r","agent_name":"terminus","model_name":"anthropic/opus","dataset_name":"terminal-bench-core",
                 "dataset_version":"0.1.1","dataset_size":80,"n_concurrent_trials":4}""");
        var run = read(file("run/results.json", results(1, trial("a", 1, "true", "unset", "7")))).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("anthropic/opus");
        assertThat(run.configuration().settings()).isEqualTo(Map.of("agent", "terminus"));
        assertThat(run.task().name()).isEqualTo("terminal-bench-core@0.1.1");
        assertThat(new TerminalBenchImporter().probe(SourceFile.open(folder.resolve("run/run_metadata.json")))
                .support()).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void withoutMetadataTheFoldersOfTheSubmissionNameModelAgentAndTasks() throws Exception {
        var sink = read(file("terminal-bench-core-0.1.1/20250829_goose_claude-4-opus/2025-08-27_results.json",
                results(1, trial("a", 1, "true", "unset", "7"))));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("claude-4-opus");
        assertThat(sink.onlyRun().configuration().settings()).isEqualTo(Map.of("agent", "goose"));
        assertThat(sink.onlyRun().task().name()).isEqualTo("terminal-bench-core@0.1.1");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("read from the folder's name"));
    }

    @Test
    void aTrialsOwnFileIsNotCountedBesideTheRunsResults() throws Exception {
        var alone = file("other/a/a.1-of-1.run/results.json", trial("a", 1, "true", "unset", "7"));
        var counted = file("run/a/a.1-of-1.run/results.json", trial("a", 1, "true", "unset", "7"));
        file("run/results.json", results(1, trial("a", 1, "true", "unset", "7")));

        assertThat(new TerminalBenchImporter().probe(counted).support()).isEqualTo(Support.NOT_RESULTS);
        assertThat(read(alone).attempts()).hasSize(1);
    }

    /// Before the fix: metadata without the number of concurrent trials were taken for a table and counted once more.
    @Test
    void theMetadataBesideTheResultsAreNoRunOfTheirOwn() throws Exception {
        var metadata = file("run/run_metadata.json", """
                {"run_id":"2025","dataset_name":"terminal-bench-core","dataset_version":"0.1.1","agent_name":"terminus",
                 "model_name":"a/b","n_attempts":2,"accuracy":0.5,"pass_at_k":{}}""");

        assertThat(new TerminalBenchImporter().probe(metadata).support()).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void anAgentWithoutAModelIsWhatWasRun() throws Exception {
        // Before the fix each run of the oracle was a model of its own, called after the run.
        file("run-7/run_metadata.json",
                """
                {"run_id":"run-7","agent_name":"oracle","model_name":null,"dataset_name":null,"dataset_version":null}""");
        var sink = read(file("run-7/results.json", "{\"id\":\"x\",\"results\":["
                + trial("a", 1, "true", "unset", "0") + "],\"accuracy\":1.0}"));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("oracle");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("called after its agent"));
    }

    @Test
    void aTrialOfTheSecondVersionNamesItsModelAgentAndCost() throws Exception {
        var sink = read(file("job/hello__1/result.json", """
                {"task_name":"hello","trial_name":"hello__1","source":"terminal-bench","agent_info":{"name":"terminus-2",
                 "version":"1","model_info":{"name":"claude-opus-4-5","provider":"anthropic"}},"agent_result":{
                 "n_input_tokens":1000,"n_cache_tokens":200,"n_output_tokens":50,"cost_usd":0.05,"metadata":{}},
                 "verifier_result":{"rewards":{"reward":1.0}},"exception_info":null,
                 "started_at":"2025-11-01T00:00:00","finished_at":"2025-11-01T00:10:00"}"""));

        var attempt = sink.attempts().getFirst();
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("anthropic/claude-opus-4-5");
        assertThat(sink.onlyRun().configuration().settings()).isEqualTo(Map.of("agent", "terminus-2"));
        assertThat(sink.onlyRun().task().name()).isEqualTo("terminal-bench");
        assertThat(attempt.item()).isEqualTo("hello");
        assertThat(attempt.scores().get(TrialAttempt.RESOLVED)).isEqualTo(Quantity.of(1));
        assertThat(attempt.usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.05));
        assertThat(attempt.usage().get(UsageField.CACHED_INPUT_TOKENS)).isEqualTo(Quantity.of(200));
        assertThat(attempt.usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(600));
    }

    @Test
    void aTrialOfTheSecondVersionThatFailedCountsAsUnsolvedAndItsCostIsUnknown() throws Exception {
        var sink = read(file("job/hello__2/result.json", """
                {"task_name":"hello","trial_name":"hello__2","config":{"agent":{"name":"codex","model_name":"o3"}},
                 "agent_info":{"name":"codex"},"agent_result":{"n_input_tokens":null,"cost_usd":0.0},
                 "verifier_result":null,"exception_info":{"exception_type":"AgentTimeoutError"}}"""));

        var attempt = sink.attempts().getFirst();
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("o3");
        assertThat(attempt.scores().get(TrialAttempt.RESOLVED)).isEqualTo(Quantity.of(0));
        assertThat(attempt.error()).contains("AgentTimeoutError");
        assertThat(attempt.usage().get(UsageField.COST_USD).isKnown()).isFalse();
    }

    @Test
    void theSummaryOfAJobHoldsNoResultsBesideItsTrials() throws Exception {
        var job = file("job/result.json", """
                {"id":"u","started_at":"2025-11-01T00:00:00","n_total_trials":2,"stats":{"n_trials":2,"evals":{}}}""");

        assertThat(new TerminalBenchImporter().probe(job).support()).isEqualTo(Support.NOT_RESULTS);
    }

    /// Before the fix: the nanoseconds up to such a date overflowed, and the whole file was lost.
    @Test
    void aDateInTheFarFutureDoesNotStopTheReading() throws Exception {
        var far = trial("a", 1, "true", "unset", "7").replace("2025-08-26T00:02", "+99999999-08-26T00:02");

        assertThat(read(file("results.json", results(1, far))).attempts()).hasSize(1);
    }

    @Test
    void resultsThatBreakOffKeepTheTrialsBeforeTheBreak() throws Exception {
        var sink = read(
                file("results.json", "{\"results\":[" + trial("a", 1, "true", "unset", "7") + ",{\"task_id\":\"b\""));

        assertThat(sink.attempts()).hasSize(1);
        assertThat(sink.measurement("accuracy").value()).isEqualTo(Quantity.of(1));
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("breaks off"));
    }

    @Test
    void theSummaryOfAJobIsReadWhereItsTrialsAreNotThere() throws Exception {
        var sink = read(file("alone/result.json", """
                {"id":"u","started_at":"2025-11-01T00:00:00","n_total_trials":4,"stats":{"n_trials":4,"evals":
                 {"terminus-2__gpt-5__terminal-bench":{"n_trials":4,"n_errors":1,"metrics":[{"mean":0.5}],
                 "pass_at_k":{"2":0.5},"reward_stats":{"reward":{"1.0":["a__x1","b__x3"],"0.0":["a__x2"]}},
                 "exception_stats":{"AgentTimeoutError":["b__x4"]}}}}}"""));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("gpt-5");
        assertThat(sink.onlyRun().configuration().settings()).isEqualTo(Map.of("agent", "terminus-2"));
        assertThat(sink.onlyRun().task().name()).isEqualTo("terminal-bench");
        assertThat(sink.measurement("pass@2").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts()).extracting(
                attempt -> attempt.item() + " " + attempt.scores().get(TrialAttempt.RESOLVED).orNaN())
                .containsExactly("a 1.0", "b 1.0", "a 0.0", "b 0.0");
        assertThat(sink.attempts().getLast().error()).contains("AgentTimeoutError");
        assertThat(sink.attempts().getLast().usage().get(UsageField.COST_USD).isKnown()).isFalse();
    }

    @Test
    void aRunWithoutTrialsHasNoAccuracyOfZero() throws Exception {
        // Before the fix it was read as a table of one configuration that solves nothing.
        var empty = file("empty/results.json", """
                {"id":"x","results":[],"accuracy":0.0,"n_resolved":0,"n_unresolved":0,"pass_at_k":{}}""");

        assertThat(new TerminalBenchImporter().probe(empty).support()).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void whatHarborKeepsBesideItsResultsIsKnownForWhatItIs() throws Exception {
        for (var text : new String[]{
            "{\"job_name\":\"j\",\"n_attempts\":1,\"agents\":[{\"name\":\"a\"}],\"datasets\":[]}",
            "{\"task\":{\"name\":\"t\"},\"trial_name\":\"t__1\",\"agent\":{\"name\":\"a\"}}",
            "{\"schema_version\":3,\"harbor\":{\"version\":\"0.21.0\"},\"trials\":[{\"task\":{}}]}",
            "{\"invocation\":{\"command\":[\"tb\",\"run\"]},\"harness\":{\"version\":\"0.2\"},\"dataset\":{\"name\":\"d\"}}",
            "{\"schema_version\":\"ATIF-v1.2\",\"agent\":{\"name\":\"a\"},\"steps\":[]}",
            "{\"results\":{\"tool\":{\"name\":\"pytest\"},\"summary\":{\"tests\":1},\"tests\":[]}}"}) {
            assertThat(new TerminalBenchImporter().probe(file("job/x.json", text)).support()).as(text)
                    .isEqualTo(Support.NOT_RESULTS);
        }
    }

    /// Before the fix: the same model at two efforts was one configuration, and a trial of which nothing was counted had
    /// used exactly 0 cached tokens.
    @Test
    void theEffortAnAgentIsToldToMakeIsASettingAndUncountedTokensAreUnknown() throws Exception {
        var sink = read(file("job/hello__1/result.json", """
                {"task_name":"hello","trial_name":"hello__1","config":{"agent":{"name":"a","model_name":"o/m",
                 "kwargs":{"reasoning_effort":"high"}}},"agent_info":{"name":"a"},
                 "agent_result":{"n_input_tokens":0,"n_cache_tokens":0,"n_output_tokens":0,"cost_usd":0},
                 "verifier_result":null}"""));

        assertThat(sink.onlyRun().configuration().settings()).containsEntry("reasoning_effort", "high");
        assertThat(sink.attempts().getFirst().usage().amounts().values()).noneMatch(Quantity::isKnown);
    }

    @Test
    void whatAllTrialsOfAJobSpentIsThatOfItsOnlyRun() throws Exception {
        var run = read(file("alone/result.json", """
                {"id":"j","started_at":"2026-08-24T23:42:29.731570","n_total_trials":1,"stats":{"evals":{
                 "agent__gpt-x__bench/bench-2":{"n_trials":1,"reward_stats":{"reward":{"0.0":["a__1"]}}}},
                 "n_input_tokens":2700,"n_cache_tokens":768,"n_output_tokens":160,"cost_usd":null}}""")).onlyRun();

        assertThat(run.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(2700));
        assertThat(run.usage().get(UsageField.CACHED_INPUT_TOKENS)).isEqualTo(Quantity.of(768));
        assertThat(run.usage().get(UsageField.COST_USD).isKnown()).isFalse();
    }

    /// Before the fix: where only trials were kept, each was a model of its own called "a.1-of-1.run".
    @Test
    void trialsKeptAloneAreThoseOfTheFolderAroundTheirTasks() throws Exception {
        var first = file("oracle/a/a.1-of-2.run/results.json", trial("a", 1, "true", "unset", "7"));
        var second = file("oracle/b/b.2-of-2.run/results.json", trial("b", 1, "true", "unset", "7"));

        assertThat(read(first).onlyRun().configuration().model()).isEqualTo("oracle");
        assertThat(read(second).onlyRun().configuration().model()).isEqualTo("oracle");
    }
}
