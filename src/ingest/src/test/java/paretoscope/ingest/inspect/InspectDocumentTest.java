package paretoscope.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

/// What headers of Inspect logs say, quirk by quirk.
class InspectDocumentTest {
    private static List<String> metrics(RecordingSink sink) {
        return sink.onlyRun().measurements().stream().map(Measurement::metric).map(metric -> metric.name()).toList();
    }

    private static Quantity used(RecordingSink sink, UsageField field) {
        return sink.onlyRun().usage().get(field);
    }

    @Test
    void aPlainLogIsOneRunWithItsSamples() throws Exception {
        var sink = new InspectLogText().read();
        var run = sink.onlyRun();

        assertThat(run.key()).isEqualTo("e1");
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.items()).hasValue(2);
        assertThat(sink.measurement("accuracy").standardError()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.measurement("accuracy").metric().unit()).isEqualTo(Unit.SHARE);
        assertThat(sink.measurement("accuracy").n()).hasValue(2);
        assertThat(used(sink, UsageField.LATENCY_S)).isEqualTo(Quantity.of(103));
        assertThat(sink.attempts()).extracting("item").containsExactly("1", "two");
        assertThat(sink.issues()).isEmpty();
    }

    @Test
    void anUnknownVersionIsRead() throws Exception {
        assertThat(new InspectLogText().version("3").read().attempts()).hasSize(2);
        assertThat(new InspectLogText().version("\"97-beta\"").read().attempts()).hasSize(2);
    }

    @Test
    void aTrimmedLogWithoutVersionIsRead() throws Exception {
        var text = new InspectLogText().document().replaceFirst("\"version\":2,", "");

        assertThat(InspectLogText.read(TestFile.of("log.json", text)).attempts()).hasSize(2);
    }

    @Test
    void samplesBeforeTheHeaderAreRead() throws Exception {
        var sink = InspectLogText
                .read(TestFile.of("log.json", new InspectLogText().documentWithSamplesFirst()));

        assertThat(sink.attempts()).hasSize(2);
        assertThat(sink.attempts().getFirst().usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(5));
    }

    @Test
    void resultsOfEarly2024HaveOneScorerAndItsMetricsDirectly() throws Exception {
        var sink = new InspectLogText().results("""
                {"scorer":{"name":"includes"},"metrics":{"accuracy":{"name":"accuracy","value":0.25},
                 "bootstrap_std":{"name":"bootstrap_std","value":0.1}}}""").samples("""
                [{"id":1,"epoch":1,"score":{"value":"C","answer":"B"}}]""").read();

        assertThat(sink.measurement("accuracy").value()).isEqualTo(Quantity.of(0.25));
        assertThat(sink.attempts().getFirst().scores()).hasSize(1);
        assertThat(sink.attempts().getFirst().scores().keySet().iterator().next().name()).isEqualTo("includes");
        assertThat(sink.attempts().getFirst().answer()).contains("B");
    }

    @Test
    void anAccuracyOnAScorersOwnScaleIsNoPercentage() throws Exception {
        var sink = new InspectLogText().results("""
                {"scores":[{"name":"judge","scorer":"judge","metrics":{"accuracy":{"value":9.2}}}]}""").read();

        assertThat(sink.measurement("accuracy").value()).isEqualTo(Quantity.of(9.2));
        assertThat(sink.measurement("accuracy").metric().unit()).isEqualTo(Unit.UNKNOWN);
    }

    @Test
    void severalScorersWithTheSameMetricAreNamed() throws Exception {
        var sink = new InspectLogText().results("""
                {"scores":[{"name":"match","scorer":"match","metrics":{"accuracy":{"value":0.5}}},
                 {"name":"judge","scorer":"judge","metrics":{"accuracy":{"value":0.7},"mean":{"value":3}}}]}""").read();

        assertThat(metrics(sink)).containsExactly("match/accuracy", "judge/accuracy", "mean");
    }

    @Test
    void severalReducersAreNamed() throws Exception {
        var sink = new InspectLogText().results("""
                {"scores":[{"name":"match","reducer":"mean","metrics":{"accuracy":{"value":0.5}}},
                 {"name":"match","reducer":"pass_at_2","metrics":{"accuracy":{"value":0.7}}}]}""").read();

        assertThat(metrics(sink)).containsExactly("accuracy,mean", "accuracy,pass_at_2");
    }

    @Test
    void theBootstrappedStandardErrorIsAStandardError() throws Exception {
        var sink = new InspectLogText().results("""
                {"scores":[{"name":"match","metrics":{"mean":{"value":0.5},"bootstrap_stderr":{"value":0.1},
                 "std":{"value":0.4}}}]}""").read();

        assertThat(metrics(sink)).containsExactly("mean", "std");
        assertThat(sink.measurement("mean").standardError()).isEqualTo(Quantity.of(0.1));
        assertThat(sink.measurement("std").standardError()).isEqualTo(Quantity.NOT_RECORDED);
    }

    @Test
    void scoredSamplesCountBeforeCompletedOnes() throws Exception {
        var sink = new InspectLogText().results("""
                {"completed_samples":9,"scores":[{"name":"match","scored_samples":7,
                 "metrics":{"accuracy":{"value":0.5}}}]}""").read();

        assertThat(sink.measurement("accuracy").n()).hasValue(7);
    }

    @Test
    void itemsAreSamplesWithoutTheirEpochs() throws Exception {
        var sink = new InspectLogText().eval("""
                {"run_id":"r1","task":"t","model":"m","config":{"epochs":5}}""").results("{\"total_samples\":50}")
                .read();

        assertThat(sink.onlyRun().items()).hasValue(10);
    }

    @Test
    void logsThatShareARunIdAreToldApartByTheirTask() throws Exception {
        var sink = new InspectLogText().eval("{\"run_id\":\"r1\",\"task_id\":\"t7\",\"task\":\"t\",\"model\":\"m\"}")
                .read();

        assertThat(sink.onlyRun().toolRunId()).contains("r1/t7");
    }

    @Test
    void aCancelledRunKeepsItsResults() throws Exception {
        var sink = new InspectLogText().status("\"cancelled\"").read();

        assertThat(sink.onlyRun().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(metrics(sink)).containsExactly("accuracy");
    }

    @Test
    void aFailedRunKeepsItsResults() throws Exception {
        assertThat(new InspectLogText().status("\"error\"").read().onlyRun().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aLogWithResultsAndNoSamplesSaysSo() throws Exception {
        var sink = new InspectLogText().samples("[]").read();

        assertThat(metrics(sink)).containsExactly("accuracy");
        assertThat(sink.issues()).singleElement().satisfies(
                issue -> assertThat(issue.why()).isEqualTo("the log speaks of 2 samples and holds none of them"));
    }

    @Test
    void aHeaderOfEightySamplesWithOneInTheFileSaysSo() throws Exception {
        var sink = new InspectLogText().results("{\"total_samples\":80,\"completed_samples\":78,\"scores\":[]}")
                .samples("[{\"id\":\"a\",\"epoch\":1,\"scores\":{},\"error\":{\"message\":\"no docker\"}}]").read();

        assertThat(sink.issues()).singleElement().satisfies(
                issue -> assertThat(issue.why()).isEqualTo("the log speaks of 80 samples and holds 1"));
        assertThat(sink.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.error()).contains("no docker");
            assertThat(attempt.scores()).isEmpty();
        });
        assertThat(sink.onlyRun().measurements()).isEmpty();
    }

    @Test
    void anEmptyStartFallsBackToTheCreationOfTheLog() throws Exception {
        var sink = new InspectLogText().stats("{\"started_at\":\"\",\"completed_at\":\"\",\"model_usage\":{}}").read();

        assertThat(sink.onlyRun().started()).contains(Instant.parse("2025-09-15T19:02:26Z"));
        assertThat(sink.onlyRun().completed()).isEmpty();
        assertThat(used(sink, UsageField.LATENCY_S)).isEqualTo(Quantity.NOT_RECORDED);
    }

    @Test
    void aMetricThatIsNotANumberIsUndefined() throws Exception {
        var sink = new InspectLogText()
                .results("{\"scores\":[{\"name\":\"m\",\"metrics\":{\"accuracy\":{\"value\":NaN}}}]}").read();

        assertThat(sink.measurement("accuracy").value()).isInstanceOf(Quantity.Undefined.class);
    }

    @Test
    void theGradersTokensStayApartFromTheEvaluatedModels() throws Exception {
        var sink = new InspectLogText().usage("""
                {"openai/gpt-5":{"input_tokens":10,"output_tokens":5,"total_tokens":15,"total_cost":0.25},
                 "openai/gpt-4o-mini":{"input_tokens":900,"output_tokens":90,"total_tokens":990}}""").read();

        assertThat(used(sink, UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(10));
        assertThat(used(sink, UsageField.COST_USD)).isEqualTo(Quantity.of(0.25));
        assertThat(sink.onlyRun().details()).containsEntry("usage.openai/gpt-4o-mini.input_tokens", "900");
    }

    @Test
    void reasoningBesideTheOutputIsToldByTheTotal() throws Exception {
        var beside = new InspectLogText().usage("""
                {"openai/gpt-5":{"input_tokens":5249,"output_tokens":100,"total_tokens":35049,
                 "reasoning_tokens":29700}}""").read();
        var within = new InspectLogText().usage("""
                {"openai/gpt-5":{"input_tokens":100,"output_tokens":50,"total_tokens":150,"reasoning_tokens":40}}""")
                .read();

        assertThat(beside.onlyRun().details()).containsEntry("tokens.reasoning", "beside output");
        assertThat(within.onlyRun().details()).containsEntry("tokens.reasoning", "part of output");
    }

    @Test
    void cachedInputBesideTheInputIsToldByTheTotal() throws Exception {
        var beside = new InspectLogText().usage("""
                {"openai/gpt-5":{"input_tokens":3319920,"output_tokens":1919999,"total_tokens":231778164,
                 "input_tokens_cache_read":215715969,"input_tokens_cache_write":10822276}}""").read();
        var within = new InspectLogText().usage("""
                {"openai/gpt-5":{"input_tokens":15235,"output_tokens":281,"total_tokens":15516,
                 "input_tokens_cache_read":9088}}""").read();

        assertThat(beside.onlyRun().details()).containsEntry("tokens.cached_input", "beside input");
        assertThat(within.onlyRun().details()).containsEntry("tokens.cached_input", "part of input");
    }

    @Test
    void aModelUnderAnotherNameInTheUsageIsGuessedAndSaid() throws Exception {
        var sink = new InspectLogText().usage("{\"azure/gpt-5\":{\"input_tokens\":10}}").read();

        assertThat(used(sink, UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(10));
        assertThat(sink.issues()).hasSize(1);
    }

    @Test
    void whatMakesTheConfigurationIsASettingAndTheRestADetail() throws Exception {
        var sink = new InspectLogText().eval("""
                {"eval_id":"e","task":"t","model":"m","model_args":{"dtype":"bf16","api_key":"sk-1"},"solver":"react",
                 "solver_args_passed":{"attempts":3},"model_generate_config":{"reasoning_effort":"high"},
                 "config":{"epochs":2,"message_limit":50},"task_version":"1-B"}""")
                .plan("{\"steps\":[],\"config\":{\"temperature\":0.5,\"max_connections\":10}}").read();

        assertThat(sink.onlyRun().configuration().settings()).containsOnlyKeys("dtype", "solver", "solver.attempts",
                "reasoning_effort", "message_limit", "temperature");
        assertThat(sink.onlyRun().details()).containsEntry("generate.max_connections", "10")
                .containsEntry("task_version", "1-B").containsEntry("config.epochs", "2")
                .doesNotContainValue("sk-1");
    }

    @Test
    void aLogThatBreaksOffKeepsWhatStandsBefore() throws Exception {
        var whole = new InspectLogText().document();
        var sink = InspectLogText
                .read(TestFile.of("log.json", whole.substring(0, whole.indexOf("\"two\""))));

        assertThat(sink.attempts()).hasSize(1);
        assertThat(metrics(sink)).containsExactly("accuracy");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().startsWith("it breaks off in the middle"));
    }

    @Test
    void aLogThatBreaksOffInItsHeaderIsOneSentence() {
        assertThatThrownBy(() -> InspectLogText.read(TestFile.of("log.json", "{\"version\":2,\"eval\":{\"ta")))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("log.json, line 1: it breaks off in the middle; copy the log again.");
    }

    @Test
    void theFirstVersionsCalledTheBootstrappedStandardErrorBootstrapStd() throws Exception {
        var sink = new InspectLogText().results("""
                {"scorer":{"name":"choice"},"metrics":{"accuracy":{"name":"accuracy","value":0.5},
                 "bootstrap_std":{"name":"bootstrap_std","value":0.35}}}""").read();

        assertThat(sink.measurement("accuracy").standardError()).isEqualTo(Quantity.of(0.35));
        assertThat(metrics(sink)).containsExactly("accuracy");
    }

    @Test
    void tokensOfTheDatedSnapshotAreTheEvaluatedModels() throws Exception {
        var sink = new InspectLogText().usage("""
                {"gpt-5-2025-08-07":{"input_tokens":10},"gpt-5-mini":{"input_tokens":900}}""").read();

        assertThat(used(sink, UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(10));
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("gpt-5-2025-08-07"));
    }
}
