package paretoscope.ingest.vllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class VllmImporterTest {
    private static final String RESULT = """
            {"date": "20251102-115050", "endpoint_type": "vllm", "backend": "vllm", "label": null, "model_id": "a/b",
             "tokenizer_id": "a/b", "num_prompts": 101, "request_rate": 4.0, "burstiness": 1.0, "max_concurrency": 8,
             "duration": 10.5, "completed": 101, "failed": 0, "total_input_tokens": 5050, "total_output_tokens": 2020,
             "request_throughput": 9.6, "request_goodput": null, "output_throughput": 192.4,
             "total_token_throughput": 673.3, "mean_ttft_ms": 120.5, "median_ttft_ms": 100.0, "std_ttft_ms": 20.0,
             "p99_ttft_ms": 300.0, "mean_tpot_ms": 9.0, "median_tpot_ms": 9.0, "std_tpot_ms": 1.0, "p99_tpot_ms": 12.0,
             "mean_e2el_ms": 300.0, "std_e2el_ms": 30.0, "p99_e2el_ms": 500.0}""";

    private static RecordingSink read(String text) throws Exception {
        return Imported.as("vllm-bench", "bench.json", text);
    }

    private static Quantity value(RecordingSink sink, String metric) {
        return sink.measurement(metric).value();
    }

    @Test
    void aResultIsARunOfTheModelUnderItsLoad() throws Exception {
        var run = read(RESULT).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("a/b");
        assertThat(run.configuration().settings()).containsEntry("request_rate", "4")
                .containsEntry("max_concurrency", "8").containsEntry("backend", "vllm")
                .containsEntry("result_file", "bench").doesNotContainKeys("num_prompts", "date", "mean_ttft_ms");
        assertThat(run.task().name()).isEqualTo("serving 50 → 20 tokens");
        assertThat(run.started()).contains(Instant.parse("2025-11-02T11:50:50Z"));
        assertThat(run.items()).hasValue(101);
        assertThat(run.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(5050));
        assertThat(run.usage().get(UsageField.OUTPUT_TOKENS)).isEqualTo(Quantity.of(2020));
        assertThat(run.usage().get(UsageField.LATENCY_S).orNaN()).isEqualTo(30.3, org.assertj.core.api.Assertions
                .within(1e-9));
    }

    @Test
    void offlineThroughputIsARunNamedAfterItsFile() throws Exception {
        var sink = Imported.as("vllm-bench", "llama8b.json", """
                {"elapsed_time":12.5,"num_requests":1000,"total_num_tokens":413000,"requests_per_second":80.0,
                 "tokens_per_second":33040.0}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("llama8b");
        assertThat(sink.onlyRun().task().name()).isEqualTo("offline throughput");
        assertThat(value(sink, "tokens_per_second")).isEqualTo(Quantity.of(33040));
        assertThat(sink.onlyRun().usage().get(UsageField.TOTAL_TOKENS)).isEqualTo(Quantity.of(413000));
    }

    @Test
    void theMeanOfOfflineLatenciesHasTheirErrorAndPercentiles() throws Exception {
        var sink = Imported.as("vllm-bench", "llama8b.json", """
                {"avg_latency":1.25,"latencies":[1.2,1.3],"percentiles":{"10":1.21,"99":1.299}}""");

        assertThat(value(sink, "avg_latency")).isEqualTo(Quantity.of(1.25));
        assertThat(sink.measurement("avg_latency").standardError().orNaN()).isCloseTo(0.05,
                org.assertj.core.api.Assertions
                        .within(1e-12));
        assertThat(value(sink, "p99_latency")).isEqualTo(Quantity.of(1.299));
        assertThat(sink.onlyRun().items()).hasValue(2);
    }

    @Test
    void latenciesAreSpentAndThroughputsAreSpeeds() throws Exception {
        var sink = read(RESULT);

        var latency = sink.measurement("mean_ttft_ms");
        assertThat(latency.metric().unit().symbol()).isEqualTo("ms");
        assertThat(latency.metric().direction()).contains(Direction.LOWER_IS_BETTER);
        var throughput = sink.measurement("output_throughput");
        assertThat(throughput.metric().kind()).isEqualTo(MetricKind.COST);
        assertThat(throughput.metric().unit().symbol()).isEqualTo("tokens/s");
        assertThat(throughput.metric().direction()).contains(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void theErrorOfAMeanOverRequestsFollowsFromItsPopulationDeviation() throws Exception {
        var sink = read(RESULT);

        assertThat(sink.measurement("mean_ttft_ms").standardError()).isEqualTo(Quantity.of(2.0));
        assertThat(sink.measurement("mean_ttft_ms").n()).hasValue(101);
        assertThat(sink.measurement("mean_tpot_ms").standardError().isKnown()).as("one a token").isFalse();
        assertThat(sink.measurement("p99_ttft_ms").standardError().isKnown()).isFalse();
    }

    @Test
    void asFastAsPossibleIsWrittenInThreeWays() throws Exception {
        for (var rate : new String[]{"\"inf\"", "1000000000.0", "Infinity"}) {
            var run = read(RESULT.replace("\"request_rate\": 4.0", "\"request_rate\": " + rate)).onlyRun();

            assertThat(run.configuration().settings()).containsEntry("request_rate", "inf");
        }
    }

    @Test
    void theMistypedGoodputIsTheGoodput() throws Exception {
        var sink = read(RESULT.replace("\"request_goodput\": null", "\"request_goodput:\": 3.5"));

        assertThat(value(sink, "request_goodput")).isEqualTo(Quantity.of(3.5));
        assertThat(sink.onlyRun().configuration().settings()).doesNotContainKey("request_goodput:");
    }

    @Test
    void aGoodputNobodyAskedForIsNoMeasurement() throws Exception {
        assertThat(read(RESULT).onlyRun().measurements())
                .noneMatch(measured -> measured.metric().name().contains("goodput"));
    }

    @Test
    void aResultInWhichNothingCompletedIsLeftOutAndSaidSo() throws Exception {
        var failed = RESULT.replace("\"completed\": 101", "\"completed\": 0").replace("120.5", "0.0");
        var sink = read(RESULT + "\n" + failed);

        assertThat(sink.runs()).hasSize(1);
        assertThat(sink.issues()).anyMatch(issue -> issue.kind() == Issue.Kind.SKIPPED
                && issue.why().contains("no request completed"));
    }

    @Test
    void appendedResultsAreRunsOfTheirOwnWhateverStandsBetweenThem() throws Exception {
        for (var between : new String[]{"\n", "", " "}) {
            assertThat(read(RESULT + between + RESULT.replace("115050", "115150")).runs()).hasSize(2);
        }
        var line = RESULT.replace("\n", " ");
        assertThat(read(line + "\n" + line + "\n").runs()).hasSize(2);
        assertThat(read("[" + RESULT + "," + RESULT + "]").runs()).hasSize(2);
    }

    @Test
    void theRunsOfASweepAndItsSummaryAreTheSameRuns() throws Exception {
        var first = RESULT.replace("\"label\": null", "\"run_number\": 0, \"max_num_seqs\": 4");
        var second = first.replace("\"run_number\": 0", "\"run_number\": 1").replace("10.5", "11.5");
        var alone = Imported.as("vllm-bench", "run=0.json", first).onlyRun();
        var summary = Imported.as("vllm-bench", "summary.json", "[" + first + "," + second + "]").runs();

        assertThat(alone.configuration().settings()).containsEntry("max_num_seqs", "4")
                .doesNotContainKeys("run_number", "result_file", "result_folder");
        assertThat(summary.getFirst().configuration()).isEqualTo(alone.configuration());
        assertThat(summary.getFirst().toolRunId()).isEqualTo(alone.toolRunId());
        assertThat(summary.getLast().toolRunId()).isNotEqualTo(alone.toolRunId());
        assertThat(summary.getLast().configuration()).as("a repeat").isEqualTo(alone.configuration());
    }

    @Test
    void whatTheUserAddedAsMetadataIsASetting() throws Exception {
        var run = read(RESULT.replace("\"label\": null", "\"tp\": \"4\", \"replicas\": \"2\"")).onlyRun();

        assertThat(run.configuration().settings()).containsEntry("tp", "4").containsEntry("replicas", "2");
    }

    @Test
    void theTimeBetweenTokensOfOneTokenAnswersIsUndefined() throws Exception {
        var sink = read(RESULT.replace("\"mean_tpot_ms\": 9.0, \"median_tpot_ms\": 9.0, \"std_tpot_ms\": 1.0, "
                + "\"p99_tpot_ms\": 12.0",
                "\"mean_tpot_ms\": 0.0, \"median_tpot_ms\": 0.0, \"std_tpot_ms\": 0.0, "
                        + "\"p99_tpot_ms\": 0.0"));

        assertThat(value(sink, "mean_tpot_ms")).isInstanceOf(Quantity.Undefined.class);
        assertThat(value(sink, "mean_ttft_ms")).isEqualTo(Quantity.of(120.5));
    }

    @Test
    void percentilesOfTheUsersChoiceAreRead() throws Exception {
        var sink = read(RESULT.replace("\"p99_ttft_ms\": 300.0", "\"p99.9_ttft_ms\": 310.0, \"p25_ttft_ms\": 70.0"));

        assertThat(value(sink, "p99.9_ttft_ms")).isEqualTo(Quantity.of(310));
        assertThat(value(sink, "p25_ttft_ms")).isEqualTo(Quantity.of(70));
    }

    @Test
    void listsWithAnEntryForEachRequestAreNotTakenForSettings() throws Exception {
        var run = read(RESULT.replace("\"label\": null", "\"input_lens\": [1, 2], \"errors\": [\"\", \"x\"], "
                + "\"generated_texts\": [\"long\", \"text\"]")).onlyRun();

        assertThat(run.configuration().settings()).doesNotContainKeys("input_lens", "errors", "generated_texts");
    }

    @Test
    void aHalfWrittenResultLosesNoneOfThoseBeforeIt() throws Exception {
        var sink = read(RESULT + "\n" + RESULT.substring(0, 200));

        assertThat(sink.runs()).hasSize(1);
        assertThat(sink.issues()).anyMatch(issue -> issue.kind() == Issue.Kind.SKIPPED);
    }

    @Test
    void aResultThatNamesNoModelIsCalledAfterItsFileAndSaysSo() throws Exception {
        var sink = read(RESULT.replace("\"model_id\": \"a/b\",", ""));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("bench");
        assertThat(sink.issues()).anyMatch(issue -> issue.kind() == Issue.Kind.GUESSED);
    }

    @Test
    void theFileOfAnotherToolIsRefusedWithASentence() {
        assertThatThrownBy(() -> new VllmImporter().read(TestFile.of("a.json", "{\"a\": 1}"),
                ReadOptions.defaults().withTool("vllm-bench"), new RecordingSink(), Cancellation.NEVER))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("request_throughput");
        assertThat(Optional.of(ServingMeasurements.metric("date"))).contains(Optional.empty());
    }

    /// Before the fix: what speculative decoding accepts had no unit, so 72 % looked like 72 times as much.
    @Test
    void theAcceptanceRateOfSpeculativeDecodingIsAPercentage() throws Exception {
        var sink = read(RESULT.replace("\"failed\": 0,", "\"failed\": 0, \"spec_decode_acceptance_rate\": 72.04,"
                + " \"spec_decode_acceptance_length\": 3.16, \"spec_decode_per_position_acceptance_rates\": [0.8],"));

        assertThat(sink.measurement("spec_decode_acceptance_rate").metric().unit().symbol()).isEqualTo("%");
        assertThat(sink.measurement("spec_decode_acceptance_length").metric().unit().symbol()).isEqualTo("tokens");
        assertThat(sink.onlyRun().configuration().settings())
                .doesNotContainKey("spec_decode_per_position_acceptance_rates");
    }

    /// Before the fix: a result whose throughputs and counts were taken out was no result of a known tool.
    @Test
    void aResultMayHoldTheLatenciesAlone() throws Exception {
        var sink = read("""
                {"date": "20250227-024826", "backend": "vllm", "model_id": "a/b", "tokenizer_id": "a/b", "best_of": 1,
                 "num_prompts": 200, "request_rate": 1.0, "burstiness": 1.0, "max_concurrency": null,
                 "mean_ttft_ms": 171.3, "median_ttft_ms": 172.2, "std_ttft_ms": 20.8, "p99_ttft_ms": 213.1,
                 "mean_tpot_ms": 65.7, "p99_tpot_ms": 78.8}""");

        assertThat(value(sink, "mean_ttft_ms")).isEqualTo(Quantity.of(171.3));
        assertThat(sink.measurement("mean_ttft_ms").standardError().isKnown()).isFalse();
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("a/b");
        assertThat(sink.onlyRun().items()).isEmpty();
        assertThat(sink.onlyRun().usage().amounts()).isEmpty();
    }

    private static final String RECORDS = """
            [{"benchmark": {"name": "vLLM benchmark", "extra_info": {"args": {"backend": "vllm", "model": "a/b",
              "tensor_parallel_size": 2, "num_prompts": 200, "seed": null}, "optimization_level": 2}},
              "model": {"name": "a/b"}, "metric": {"name": "requests_per_second", "benchmark_values": [19.38],
              "extra_info": {"elapsed_time": 10.3, "num_requests": 200, "total_num_tokens": 82000}}},
             {"benchmark": {"name": "vLLM benchmark", "extra_info": {"args": {"backend": "vllm", "model": "a/b",
              "tensor_parallel_size": 2, "num_prompts": 200}}},
              "model": {"name": "a/b"}, "metric": {"name": "tokens_per_second", "benchmark_values": [8014.5],
              "extra_info": {"elapsed_time": 10.3, "num_requests": 200, "total_num_tokens": 82000}}}]""";

    /// Before: a table with a run for each metric, whose values were settings.
    @Test
    void theRecordsForPyTorchsDatabaseAreOneRunWithAMetricEach() throws Exception {
        var sink = Imported.as("vllm-bench", "throughput.pytorch.json", RECORDS);

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("a/b");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("tensor_parallel_size", "2")
                .containsEntry("backend", "vllm").doesNotContainKeys("model", "seed");
        assertThat(value(sink, "requests_per_second")).isEqualTo(Quantity.of(19.38));
        assertThat(sink.measurement("tokens_per_second").metric().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(value(sink, "elapsed_time")).isEqualTo(Quantity.of(10.3));
        assertThat(sink.onlyRun().usage().get(UsageField.TOTAL_TOKENS)).isEqualTo(Quantity.of(82000));
        assertThat(sink.onlyRun().items()).hasValue(200);
    }

    @Test
    void theRecordsOfServingHaveItsMetrics() throws Exception {
        var sink = Imported.as("vllm-bench", "serve.pytorch.json", """
                [{"benchmark": {"name": "vLLM benchmark", "extra_info": {"args": {"request_rate": 4}}},
                  "model": {"name": "a/b"}, "metric": {"name": "mean_ttft_ms", "benchmark_values": [120.5],
                  "extra_info": {"completed": 10, "request_throughput": 9.5, "total_input_tokens": 50}}}]""");

        assertThat(sink.measurement("mean_ttft_ms").metric().unit().symbol()).isEqualTo("ms");
        assertThat(sink.measurement("request_throughput").metric().unit().symbol()).isEqualTo("requests/s");
        assertThat(sink.onlyRun().items()).hasValue(10);
    }

    /// The benchmark writes both, with the same numbers.
    @Test
    void theRecordsBesideTheResultTheyRepeatAreNoResults(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("throughput.json"), "{}");
        var records = Files.writeString(folder.resolve("throughput.pytorch.json"), RECORDS);

        assertThat(new VllmImporter().probe(SourceFile.open(records)).support()).isEqualTo(Support.NOT_RESULTS);
    }

    private static String sglang(String padding) {
        return """
                {"tag": "pd", "backend": "sglang", "dataset_name": "random", "request_rate": Infinity,
                 "max_concurrency": 64, "server_info": {"internal_states": [{"pad": "%s", "model_path": "acme/m-3b",
                 "served_model_name": "acme/m-3b", "tp_size": 2, "quantization": null}]}, "duration": 9.4,
                 "completed": 100, "total_input_tokens": 26497, "total_output_tokens": 6180,
                 "request_throughput": 10.6, "mean_ttft_ms": 4556.0}""".formatted(padding);
    }

    /// Before: called after its file, though its server names the model.
    @Test
    void sglangsServerNamesTheModel() throws Exception {
        var run = Imported.as("vllm-bench", "pd_1p2d.jsonl", sglang("")).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("acme/m-3b");
        assertThat(run.configuration().settings()).containsEntry("tp_size", "2").doesNotContainKey("quantization");
    }

    /// Before: not recognised, because the measurements stand behind all that the servers say.
    @Test
    void whatSglangsServersSayMayBeLongerThanTheHead() throws Exception {
        var sink = Imported.as("vllm-bench", "pd_1p8d.jsonl", sglang("x".repeat(100_000)));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("acme/m-3b");
        assertThat(value(sink, "request_throughput")).isEqualTo(Quantity.of(10.6));
    }
}
