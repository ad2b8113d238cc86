package paretoscope.ingest.swebench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class SweBenchImporterTest {
    private static final String BOARDS = """
            {"leaderboards":[{"name":"bash-only","results":[
             {"name":"Claude Sonnet 4","folder":"20250726_mini","resolved":50.0,"date":"2025-07-26","cost":1.5,
              "instance_cost":0.75,"instance_calls":20.5,"tags":["Model: claude-sonnet-4","Org: SWE-agent"],
              "logo":["a"],"per_instance_details":{"django__django-1":{"cost":0.5,"api_calls":11,"resolved":true},
              "django__django-2":{"cost":1.0,"api_calls":30,"resolved":false}}},
             {"name":"Free","resolved":20,"date":"2025-07-27","cost":0,"tags":[]}]},
             {"name":"Verified","results":[{"name":"X + two","resolved":61.2,"date":"2024-12-01",
              "tags":["Model: gpt-4o","Model: o1","System: Attempts - 2+"],"cost":null}]}]}""";

    @TempDir
    Path folder;

    private static RecordingSink read(SourceFile file) throws Exception {
        var importer = new SweBenchImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private RecordingSink read(String path, String text) throws Exception {
        var target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        return read(SourceFile.open(Files.writeString(target, text)));
    }

    @Test
    void theModelOfARowStandsInItsTags() throws Exception {
        var runs = read(TestFile.of("leaderboards.json", BOARDS)).runs();

        assertThat(runs).extracting(run -> run.configuration().model()).containsExactly("claude-sonnet-4", "Free",
                "gpt-4o + o1");
        assertThat(runs.getFirst().configuration().settings()).isEqualTo(Map.of("system", "Claude Sonnet 4"));
        assertThat(runs.getLast().configuration().settings())
                .isEqualTo(Map.of("system", "X + two", "attempts", "2+"));
        assertThat(runs).extracting(run -> run.task().name()).containsExactly("bash-only", "bash-only", "Verified");
    }

    @Test
    void resolvedIsPercentAndItsErrorFollowsFromTheInstances() throws Exception {
        var run = read(TestFile.of("leaderboards.json", BOARDS)).runs().getFirst();

        var resolved = RecordingSink.measurement(run, "resolved");
        assertThat(resolved.metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(resolved.n()).isEqualTo(OptionalLong.of(2));
        assertThat(resolved.standardError().orNaN()).isCloseTo(100 * Math.sqrt(0.125), Offset.offset(1e-9));
        assertThat(run.usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(1.5));
        assertThat(RecordingSink.measurement(run, "instance_cost").value()).isEqualTo(Quantity.of(0.75));
    }

    @Test
    void eachInstanceIsAnAttemptWithItsCostAndCalls() throws Exception {
        var sink = read(TestFile.of("leaderboards.json", BOARDS));

        assertThat(sink.attempts()).extracting(attempt -> attempt.item()).containsExactly("django__django-1",
                "django__django-2");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts().getFirst().scores().values()).containsExactly(Quantity.of(1), Quantity.of(11));
    }

    @Test
    void aCostOfZeroOrNullIsUnknown() throws Exception {
        var runs = read(TestFile.of("leaderboards.json", BOARDS)).runs();

        assertThat(runs.get(1).usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
        assertThat(runs.get(2).usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void detailsOfASubmissionAreNamedAfterItsFolder() throws Exception {
        var sink = read("bash-only/20250726_mini-v1.0.0_claude-sonnet-4/per_instance_details.json", """
                {"django__django-1":{"cost":0.5,"api_calls":11,"resolved":true},
                 "django__django-2":{"cost":0.0,"api_calls":1,"resolved":false}}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("mini-v1.0.0_claude-sonnet-4");
        assertThat(sink.onlyRun().task().name()).isEqualTo("bash-only");
        assertThat(sink.measurement("resolved").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts().getLast().usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void aReportOfAnInstanceBelongsToTheModelTwoFoldersUp() throws Exception {
        var sink = read("run_evaluation/r1/org__model/django__django-1/report.json", """
                {"django__django-1":{"patch_is_None":false,"patch_exists":true,"patch_successfully_applied":true,
                 "resolved":true,"tests_status":{"FAIL_TO_PASS":{"success":["a"],"failure":[]}}}}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/model");
        assertThat(sink.attempts()).hasSize(1);
    }

    @Test
    void theShareOfAReportIsTakenOverWhatWasSubmitted() throws Exception {
        var sink = read("x/org__gpt-4.1.run7.json", """
                {"total_instances":500,"submitted_instances":4,"completed_instances":2,"resolved_instances":1,
                 "unresolved_instances":1,"empty_patch_instances":1,"error_instances":1,"completed_ids":["a__a-1"],
                 "resolved_ids":["a__a-1"],"unresolved_ids":["a__a-2"],"empty_patch_ids":["a__a-3"],
                 "error_ids":["a__a-4"],"incomplete_ids":["a__a-5"],"schema_version":2}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/gpt-4.1");
        assertThat(sink.measurement("resolved").value()).isEqualTo(Quantity.of(0.25));
        assertThat(sink.measurement("resolved").n()).isEqualTo(OptionalLong.of(4));
        assertThat(sink.attempts()).extracting(attempt -> attempt.item()).containsExactlyInAnyOrder("a__a-1",
                "a__a-2", "a__a-3", "a__a-4");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("only 4 of 500"));
    }

    @Test
    void theShareOfARunOfChosenInstancesIsTakenOverThem() throws Exception {
        // Before the fix it was taken over all patches there are, whether they were run or not.
        var sink = read("gold.one.json", """
                {"total_instances":1,"submitted_instances":500,"completed_instances":1,"resolved_instances":1,
                 "unresolved_instances":0,"resolved_ids":["a__a-1"],"unresolved_ids":[],"schema_version":2}""");

        assertThat(sink.measurement("resolved").value()).isEqualTo(Quantity.of(1));
        assertThat(sink.measurement("resolved").n()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void aReportWithoutAModelInItsNameIsCalledAfterItsFolderAndSaysWhatStoodInTheTestsWay() throws Exception {
        var sink = read("run/org__m/results.json", """
                {"total_instances":2,"submitted_instances":2,"resolved_instances":0,"unresolved_instances":1,
                 "resolved_ids":[],"unresolved_ids":["a__a-1"],"error_ids":["a__a-2"],"infra_failure_ids":["a__a-2"],
                 "ambiguous_failure_ids":["a__a-1"],"failure_reasons":{"a__a-1":"no_tests_collected",
                 "a__a-2":"out_of_memory"},"schema_version":2}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.attempts()).extracting(attempt -> attempt.item() + " " + attempt.error().orElse(""))
                .containsExactlyInAnyOrder("a__a-1 no_tests_collected", "a__a-2 out_of_memory");
    }

    @Test
    void withoutTheUnresolvedOnlyTheNumberOfResolvedInstancesIsKnown() throws Exception {
        var sink = read("mine/20250101_agent/results/results.json", """
                {"no_generation":[],"no_logs":["a__a-9"],"resolved":["a__a-1","a__a-2"]}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("agent");
        assertThat(sink.measurement("resolved_instances").value()).isEqualTo(Quantity.of(2));
        assertThat(sink.onlyRun().measurements()).hasSize(1);
        assertThat(sink.attempts()).isEmpty();
    }

    @Test
    void aSubmissionThatListsNoFailuresAnswersForTheWholeSplit() throws Exception {
        var sink = read("verified/20250101_agent/results/results.json", """
                {"no_generation":[],"no_logs":["a__a-9"],"resolved":["a__a-1","a__a-2"]}""");

        assertThat(sink.measurement("resolved").value()).isEqualTo(Quantity.of(2.0 / 500));
        assertThat(sink.onlyRun().items()).hasValue(500);
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("the 500 instances of the split"));
    }

    @Test
    void patchesThatNobodyEvaluatedAreNoResults() throws Exception {
        var file = TestFile.of("all_preds.jsonl",
                "{\"instance_id\":\"a__a-1\",\"model_name_or_path\":\"m\",\"model_patch\":\"diff\"}\n");

        assertThat(new SweBenchImporter().probe(file).support()).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void aTrajectoryTellsWhatAnInstanceCostButNotWhetherItIsResolved() throws Exception {
        var sink = read("verified/run/django__django-1/django__django-1.traj.json",
                """
                {"info":{"exit_status":"LimitsExceeded","submission":"","model_stats":{"instance_cost":0.25,
                 "api_calls":12},"mini_version":"1.14.0","config":{"model":{"model_name":"anthropic/claude-x",
                 "model_kwargs":{"temperature":0.0,"drop_params":true}}}},"messages":[{"role":"system","content":"?"},
                 {"role":"assistant","content":"!","extra":{"response":{"usage":{"prompt_tokens":100,
                 "completion_tokens":20}}}},{"role":"assistant","extra":{"response":{"usage":{"prompt_tokens":150,
                 "completion_tokens":30}}}}],"trajectory_format":"mini-swe-agent-1","instance_id":"django__django-1"}""");
        var attempt = sink.attempts().getFirst();

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("anthropic/claude-x");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("agent", "mini-SWE-agent")
                .containsEntry("temperature", "0.0");
        assertThat(sink.onlyRun().task().name()).isEqualTo("verified");
        assertThat(attempt.item()).isEqualTo("django__django-1");
        assertThat(attempt.scores().get(InstanceAttempt.RESOLVED).isKnown()).isFalse();
        assertThat(attempt.scores().get(InstanceAttempt.CALLS)).isEqualTo(Quantity.of(12));
        assertThat(attempt.usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.25));
        assertThat(attempt.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(250));
        assertThat(attempt.error()).contains("LimitsExceeded");
    }

    /// Before the fix: what came from the cache was not told, and would have been priced like the rest.
    @Test
    void whatATrajectoryReadFromTheCacheIsTold() throws Exception {
        var usage = read("run/a__a-1/a__a-1.traj.json", """
                {"info":{"model_stats":{"instance_cost":0.03,"api_calls":2},"exit_status":"Submitted"},"messages":[
                 {"role":"assistant","extra":{"response":{"usage":{"prompt_tokens":100,"completion_tokens":20,
                 "prompt_tokens_details":null,"completion_tokens_details":{"reasoning_tokens":15}}}}},
                 {"role":"assistant","extra":{"response":{"usage":{"prompt_tokens":150,"completion_tokens":30,
                 "prompt_tokens_details":{"cached_tokens":128}}}}}],"instance_id":"a__a-1"}""").attempts().getFirst()
                .usage();

        assertThat(usage.get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(250));
        assertThat(usage.get(UsageField.CACHED_INPUT_TOKENS)).isEqualTo(Quantity.of(128));
        assertThat(usage.get(UsageField.REASONING_TOKENS)).isEqualTo(Quantity.of(15));
    }

    @Test
    void theListOfHowInstancesEndedHoldsNoResults() throws Exception {
        assertThat(new SweBenchImporter().probe(TestFile.of("exit_statuses_1.yaml",
                "instances_by_exit_status:\n    Submitted:\n    - a__a-1\n")).support()).isEqualTo(Support.NOT_RESULTS);
    }

    /// Before the fix: the two counts and the description beside a submission's results.json were files of no known tool.
    @Test
    void whatLiesBesideASubmissionsResultsHoldsNoneOfThem() throws Exception {
        for (var file : new TestFileText[]{
            new TestFileText("resolved_by_repo.json", "{\"a/b\": {\"resolved\": 1, \"total\": 22}}"),
            new TestFileText("resolved_by_time.json", "{\"2013\": {\"resolved\": 0, \"total\": 3}}"),
            new TestFileText("metadata.yaml",
                    "assets:\n  logs: s3://x\ninfo:\n  name: An agent\ntags:\n  checked: true\n"),
            new TestFileText("metadata.yaml", "name: An agent\noss: true\nsite: null\nverified: false\n")}) {
            assertThat(new SweBenchImporter().probe(TestFile.of(file.name(), file.text())).support()).as(file.text())
                    .isEqualTo(Support.NOT_RESULTS);
        }
    }

    private record TestFileText(String name, String text) {}
}
