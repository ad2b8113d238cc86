package paretoscope.ingest.everyevalever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.ValueRange;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

/// Files of every_eval_ever as others write them.
class EveryEvalEverImporterTest {
    private static RecordingSink read(String name, String text) throws Exception {
        return read(TestFile.of(name, text));
    }

    private static RecordingSink read(SourceFile file) throws Exception {
        var sink = new RecordingSink();
        new EveryEvalEverImporter().read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private static RecordingSink results(String results) throws Exception {
        return read("x.json", """
                {"schema_version":"0.3.0","evaluation_id":"b/m/1","retrieved_timestamp":"1770682486.6",
                 "evaluation_timestamp":"1770000000","model_info":{"id":"org/m","name":"m",
                 "additional_details":{"precision":"bfloat16","params_billions":8.3}},"evaluation_results":[%s]}"""
                .formatted(results));
    }

    private static Support support(String text) throws Exception {
        return new EveryEvalEverImporter().probe(TestFile.of("x.json", text)).support();
    }

    private static String instance(String sample, String evaluation, String more) {
        return "{\"schema_version\":\"0.3.0\",\"evaluation_id\":\"e\",\"model_id\":\"org/m\",\"evaluation_name\":\"gsm8k\","
                + "\"sample_id\":\"" + sample + "\",\"evaluation\":" + evaluation + more + "}\n";
    }

    @Test
    void eachEvaluationIsARunAndItsMetricsAreMeasurements() throws Exception {
        var sink = results("""
                {"evaluation_name":"IFEval","metric_config":{"metric_name":"acc","metric_unit":"percent",
                  "lower_is_better":false,"min_score":0,"max_score":100},"score_details":{"score":44.8,
                  "uncertainty":{"standard_error":{"value":1.5},"num_samples":541}}},
                 {"evaluation_name":"IFEval","metric_config":{"metric_name":"loss","lower_is_better":true,
                  "min_score":0,"max_score":"Infinity"},"score_details":{"score":2}},
                 {"evaluation_name":"BBH","metric_config":{"lower_is_better":false},"score_details":{"score":0.4}}""");

        assertThat(sink.runs()).extracting("key").containsExactly("IFEval", "BBH");
        var accuracy = RecordingSink.measurement(sink.runs().getFirst(), "acc");
        assertThat(accuracy.metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(accuracy.standardError()).isEqualTo(Quantity.of(1.5));
        assertThat(accuracy.n()).hasValue(541);
        var loss = RecordingSink.measurement(sink.runs().getFirst(), "loss");
        assertThat(loss.metric().direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(loss.metric().range()).isEqualTo(new ValueRange(0, Double.POSITIVE_INFINITY));
        assertThat(sink.runs().getFirst().started()).contains(Instant.ofEpochSecond(1_770_000_000));
        assertThat(sink.runs().getFirst().configuration().settings()).containsOnlyKeys("precision");
    }

    @Test
    void anEvaluationThatBearsTheNameOfItsMetricIsCalledAfterItsDataSet() throws Exception {
        // Before the fix the scores on all data sets were the same score on a task called "test_mcc".
        var sink = results("""
                {"evaluation_name":"test_mcc","source_data":{"dataset_name":"angry-tweets"},
                 "metric_config":{"lower_is_better":false},"score_details":{"score":42.5}},
                {"evaluation_name":"test_mcc","source_data":{"dataset_name":"scala-da"},
                 "metric_config":{"lower_is_better":false},"score_details":{"score":12.5}}""");

        assertThat(sink.runs()).extracting(run -> run.task().name()).containsExactly("angry-tweets", "scala-da");
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "mcc").value()).isEqualTo(Quantity.of(12.5));
    }

    @Test
    void theGreatestScoreTellsSharesFromPercentages() throws Exception {
        var sink = results("""
                {"evaluation_name":"a","metric_config":{"metric_name":"accuracy","max_score":100,"min_score":0},
                 "score_details":{"score":0.8}},
                {"evaluation_name":"b","metric_config":{"metric_name":"accuracy","max_score":1,"min_score":0},
                 "score_details":{"score":0.8}}""");

        assertThat(sink.runs()).extracting(run -> run.measurements().getFirst().metric().unit())
                .containsExactly(Unit.PERCENT, Unit.SHARE);
    }

    @Test
    void anOlderSchemaOnlyDescribesItsMetric() throws Exception {
        var sink = results("""
                {"evaluation_name":"MATH","metric_config":{"evaluation_description":"Exact Match on MATH",
                 "lower_is_better":false},"score_details":{"score":0.02}},
                {"evaluation_name":"GPQA","metric_config":{"evaluation_description":"How well it does",
                 "lower_is_better":false},"score_details":{"score":0.2}}""");

        assertThat(RecordingSink.measurement(sink.runs().getFirst(), "exact_match").value())
                .isEqualTo(Quantity.of(0.02));
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "score").value()).isEqualTo(Quantity.of(0.2));
    }

    @Test
    void theUnknownLevelIsUnknown() throws Exception {
        var sink = results("""
                {"evaluation_name":"a","metric_config":{"score_type":"levels","has_unknown_level":true,
                 "lower_is_better":false},"score_details":{"score":-1}}""");

        assertThat(sink.measurement("score").value()).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void anAverageOfTheOthersIsAnAggregate() throws Exception {
        var sink = results("""
                {"evaluation_name":"Overall","score_details":{"score":1}},
                {"evaluation_name":"BBH","score_details":{"score":1}}""");

        assertThat(sink.runs().getFirst().task().aggregate()).isTrue();
        assertThat(sink.issues()).hasSize(1);
    }

    @Test
    void generationArgumentsAreSettings() throws Exception {
        var sink = results(
                """
                {"evaluation_name":"a","score_details":{"score":1},"generation_config":{"generation_args":
                 {"temperature":0.7,"max_tokens":512,"prompt_template":"x"},"additional_details":{"agent":"react"}}}""");

        assertThat(sink.onlyRun().configuration().settings()).containsOnlyKeys("precision", "temperature", "max_tokens",
                "agent");
    }

    @Test
    void instancesAreAttempts() throws Exception {
        var sink = read("x.jsonl", instance("a", "{\"score\":1.0,\"is_correct\":true}", """
                ,"token_usage":{"input_tokens":10,"output_tokens":5,"total_tokens":15,"reasoning_tokens":null},
                "performance":{"latency_ms":1500},"metadata":{"subject":"law"},"answer_attribution":
                [{"turn_idx":0,"source":"output.raw","extracted_value":"42","extraction_method":"regex",
                "is_terminal":true}]""".replace("\n", ""))
                + instance("b", "{\"is_correct\":false}", ",\"error\":\"timeout\""));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        var first = sink.attempts().getFirst();
        assertThat(first.scores().values()).containsExactly(Quantity.of(1));
        assertThat(first.usage().get(UsageField.TOTAL_TOKENS)).isEqualTo(Quantity.of(15));
        assertThat(first.usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(1.5));
        assertThat(first.answer()).contains("42");
        assertThat(first.tags()).containsEntry("subject", "law");
        assertThat(sink.attempts().getLast().error()).contains("timeout");
        assertThat(sink.attempts().getLast().scores().values()).containsExactly(Quantity.of(0));
    }

    @Test
    void aSampleThatComesAgainIsAnotherTry() throws Exception {
        var sink = read("x.jsonl", instance("a", "{\"score\":1}", "") + instance("a", "{\"score\":0}", ""));

        assertThat(sink.attempts()).extracting("epoch").containsExactly(1, 2);
        assertThat(sink.onlyRun().items()).hasValue(1);
    }

    @Test
    void severalMetricsOfOneSampleAreOneAttempt() throws Exception {
        var sink = read("x.jsonl", instance("a", "{\"score\":1}", ",\"evaluation_result_id\":\"acc\"")
                + instance("a", "{\"score\":0.5}", ",\"evaluation_result_id\":\"f1\""));

        assertThat(sink.attempts()).singleElement().satisfies(attempt -> assertThat(
                attempt.scores().keySet().stream().map(metric -> metric.name()).toList())
                .isEqualTo(List.of("acc", "f1")));
    }

    @Test
    void instancesTakeMetricsFromTheResultsBesideThemAndShareTheirCompanionKey(@TempDir Path folder) throws Exception {
        var name = "98ea";
        var results = Files.writeString(folder.resolve(name + ".json"), """
                {"schema_version":"0.3.0","evaluation_id":"e","model_info":{"id":"org/m"},"evaluation_results":[
                 {"evaluation_name":"gsm8k","evaluation_result_id":"acc","metric_config":{"metric_name":"Accuracy",
                  "metric_unit":"proportion","lower_is_better":false},"score_details":{"score":0.5}}]}""");
        var samples = Files.writeString(folder.resolve(name + "_samples.jsonl"),
                instance("a", "{\"score\":1}", ",\"evaluation_result_id\":\"acc\"")
                        + instance("b", "{\"score\":0}", ",\"evaluation_result_id\":\"acc\""));

        var told = read(SourceFile.open(results)).onlyRun();
        var tried = read(SourceFile.open(samples));

        assertThat(tried.onlyRun().companionKey()).isPresent().isEqualTo(told.companionKey());
        assertThat(tried.attempts()).hasSize(2).allSatisfy(attempt -> assertThat(attempt.scores().keySet())
                .containsExactly(told.measurements().getFirst().metric()));
    }

    @Test
    void theSchemaHoldsNoResults() throws Exception {
        assertThat(support(
                "{\"$schema\":\"x\",\"type\":\"object\",\"properties\":{\"evaluation_id\":{\"type\":\"string\"}}}"))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(support("{\"$schema\":\"x\",\"properties\":{\"name\":{}}}")).isEqualTo(Support.NONE);
        assertThat(support("{\"evaluation_id\":\"e\"}")).isEqualTo(Support.NONE);
    }

    @Test
    void aFileWithoutAModelIsRefused() {
        assertThatThrownBy(() -> read("x.json", "{\"evaluation_id\":\"e\",\"evaluation_results\":[]}"))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("no evaluation results with a model");
    }
}
