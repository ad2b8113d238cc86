package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.Attempt;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.GroundTruth;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Every fact that was computed from real measurements of serving and hardware, against what is streamed.
class GroundTruthServingTest {
    interface Facts {
        void check(RecordingSink sink, JsonNode facts);
    }

    record Kind(String tool, Facts facts) {}

    static final Set<String> REFUSED = Set.of("open-bandit");
    static final Map<String, Kind> KINDS = Map.of(
            "vllm-bench", new Kind("vllm-bench", GroundTruthServingTest::vllm),
            "llama-bench-csv", new Kind("llama-bench", GroundTruthServingTest::llamaBench),
            "mlperf-summary", new Kind("mlperf", GroundTruthServingTest::mlPerf),
            "llmperf-summary", new Kind("llmperf", GroundTruthServingTest::llmPerfSummary),
            "llmperf-individual", new Kind("llmperf", GroundTruthServingTest::llmPerfRequests));

    @TestFactory
    Stream<DynamicTest> everyFactOfTheRealMeasurements() throws IOException {
        return GroundTruth.tests(KINDS.keySet(), entry -> {
            var kind = KINDS.get(entry.tool());
            kind.facts().check(Imported.as(kind.tool(), SourceFile.open(entry.path())), entry.facts());
        });
    }

    /// The items of Open Bandit are no results: the refusal says what they are.
    @TestFactory
    Stream<DynamicTest> tablesThatHoldNoResultsAreKnownForWhatTheyAre() throws IOException {
        return GroundTruth.tests(REFUSED, entry -> items(SourceFile.open(entry.path()), entry.facts()));
    }

    private static void items(SourceFile file, JsonNode facts) {
        assertThatThrownBy(() -> Importers.installed().choose(file, ReadOptions.defaults()))
                .isInstanceOf(NotRecognised.class)
                .hasMessageContaining(facts.path("rows").asString() + " items of Open Bandit");
        var header = file.headText().lines().findFirst().orElseThrow().split(",", -1);
        FactCheck.all(facts, Map.of("rows", fact -> assertThat(fact.asInt()).isEqualTo(46),
                "columns", fact -> assertThat(header).hasSize(fact.asInt()),
                "first_header", fact -> assertThat(header[0]).isEqualTo(fact.asString().replace("'", ""))));
    }

    private static void vllm(RecordingSink sink, JsonNode facts) {
        var run = sink.onlyRun();
        var checks = new HashMap<String, Consumer<JsonNode>>();
        checks.put("model", fact -> assertThat(run.configuration().model()).isEqualTo(fact.asString()));
        checks.put("date", fact -> assertThat(run.started().map(GroundTruthServingTest::compact))
                .contains(fact.asString()));
        checks.put("completed", fact -> assertThat(run.items()).hasValue(fact.asLong()));
        checks.put("request_rate", fact -> rate(run.configuration().settings().get("request_rate"), fact));
        checks.put("max_concurrency", fact -> assertThat(run.configuration().settings().get("max_concurrency"))
                .isEqualTo(fact.isNull() ? null : fact.asString()));
        checks.put("total_input_tokens", fact -> FactCheck.number("input", fact,
                run.usage().get(UsageField.INPUT_TOKENS)));
        checks.put("total_output_tokens", fact -> FactCheck.number("output", fact,
                run.usage().get(UsageField.OUTPUT_TOKENS)));
        for (var metric : new String[]{"failed", "duration", "output_throughput", "mean_ttft_ms", "p99_ttft_ms",
            "mean_tpot_ms"}) {
            checks.put(metric, fact -> measured(run, metric, fact));
        }
        FactCheck.all(facts, checks);
    }

    private static void rate(String setting, JsonNode fact) {
        if (fact.isNumber() && fact.asDouble() < 1e9) {
            assertThat(Double.parseDouble(setting)).isEqualTo(fact.asDouble());
        } else {
            assertThat(setting).isEqualTo("inf");
        }
    }

    /// A zero stands for a time between tokens where no answer had two.
    private static void measured(Run run, String metric, JsonNode fact) {
        var found = run.measurements().stream().filter(each -> each.metric().name().equals(metric))
                .map(each -> each.value()).findFirst().orElse(Quantity.NOT_RECORDED);
        if (found instanceof Quantity.Undefined) {
            assertThat(fact.asDouble()).isZero();
            assertThat(run.usage().get(UsageField.OUTPUT_TOKENS).orNaN()).isEqualTo(run.items().orElseThrow());
        } else {
            FactCheck.number(metric, fact, found);
        }
    }

    private static String compact(Instant instant) {
        return instant.toString().replaceAll("[-:Z]", "").replace('T', '-');
    }

    private static void llmPerfSummary(RecordingSink sink, JsonNode facts) {
        var run = sink.onlyRun();
        var checks = new HashMap<String, Consumer<JsonNode>>();
        checks.put("model", fact -> assertThat(run.configuration().model()).isEqualTo(fact.asString()));
        checks.put("n_concurrent", fact -> assertThat(run.configuration().settings())
                .containsEntry("num_concurrent_requests", fact.asString()));
        checks.put("ttft_mean", fact -> measured(run, "results_ttft_s_mean", fact));
        checks.put("e2e_mean", fact -> measured(run, "results_end_to_end_latency_s_mean", fact));
        checks.put("out_tput_mean",
                fact -> measured(run, "results_request_output_throughput_token_per_s_mean", fact));
        checks.put("error_rate", fact -> measured(run, "results_error_rate", fact));
        checks.put("completed", fact -> assertThat(run.items()).hasValue(fact.asLong()));
        checks.put("timestamp", fact -> assertThat(run.started()).contains(Instant.ofEpochSecond(fact.asLong())));
        FactCheck.all(facts, checks);
    }

    private static void llmPerfRequests(RecordingSink sink, JsonNode facts) {
        var attempts = sink.attempts();
        FactCheck.all(facts, Map.of(
                "rows", fact -> assertThat(attempts).hasSize(fact.asInt()),
                "errors", fact -> assertThat(attempts.stream().filter(each -> each.error().isPresent()))
                        .hasSize(fact.asInt()),
                "mean_ttft", fact -> assertThat(attempts.stream().mapToDouble(GroundTruthServingTest::ttft)
                        .filter(Double::isFinite).average().orElseThrow()).isCloseTo(fact.asDouble(), within(1e-12)),
                "sum_in", fact -> assertThat(sum(sink, UsageField.INPUT_TOKENS)).isEqualTo(fact.asDouble()),
                "sum_out", fact -> assertThat(sum(sink, UsageField.OUTPUT_TOKENS)).isEqualTo(fact.asDouble())));
    }

    private static void mlPerf(RecordingSink sink, JsonNode facts) {
        var run = sink.onlyRun();
        FactCheck.all(facts, Map.of(
                "sut", fact -> assertThat(run.configuration().model()).isEqualTo(fact.asString()),
                "scenario", fact -> assertThat(run.task().name()).isEqualTo(fact.asString()),
                "result", fact -> assertThat(run.status() == RunStatus.COMPLETED)
                        .isEqualTo(fact.asString().equals("VALID")),
                "tokens_per_s", fact -> inQuotes(run, "tokens_per_second", fact),
                "samples_per_s", fact -> inQuotes(run, "samples_per_second", fact),
                "p99_latency_ns", fact -> inQuotes(run, "p99_latency_ns", fact),
                "mean_ttft_ns", fact -> inQuotes(run, "mean_ttft_ns", fact)));
        assertThat(run.configuration().settings()).containsEntry("system", "H200-SXM-141GBx8_TRT");
    }

    private static void inQuotes(Run run, String metric, JsonNode fact) {
        measured(run, metric, fact.isNull()
                ? fact
                : JsonNodeFactory.instance.numberNode(Double.parseDouble(fact.asString())));
    }

    private static void llamaBench(RecordingSink sink, JsonNode facts) {
        var runs = sink.runs();
        FactCheck.all(facts, Map.of(
                "rows", fact -> assertThat(runs).hasSize(fact.asInt()),
                "avg_ts_last_but_one", fact -> assertThat(numbers(runs, "avg_ts")).isEqualTo(doubles(fact)),
                "stddev_ts_last", fact -> assertThat(numbers(runs, "stddev_ts")).isEqualTo(doubles(fact)),
                // The shape of the file: a row of another width than its header would have been reported.
                "row_widths", fact -> assertThat(sink.issues()).as("ragged").hasSize(fact.size() - 1),
                "header_columns", fact -> assertThat(fact.asInt()).isGreaterThan(
                        runs.getFirst().configuration().settings().size())));
        assertThat(runs.stream().map(run -> run.task().name())).containsExactly("pp512", "tg128");
    }

    private static List<Double> numbers(List<Run> runs, String metric) {
        return runs.stream().map(run -> RecordingSink.measurement(run, metric).value().orNaN()).toList();
    }

    private static List<Double> doubles(JsonNode fact) {
        return fact.valueStream().map(JsonNode::asDouble).toList();
    }

    private static double ttft(Attempt attempt) {
        return attempt.scores().entrySet().stream().filter(score -> score.getKey().name().equals("ttft_s"))
                .mapToDouble(score -> score.getValue().orNaN()).findFirst().orElse(Double.NaN);
    }

    private static double sum(RecordingSink sink, UsageField field) {
        return sink.attempts().stream().mapToDouble(attempt -> attempt.usage().get(field).orNaN()).sum();
    }
}
