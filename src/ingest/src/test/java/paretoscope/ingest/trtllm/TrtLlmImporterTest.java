package paretoscope.ingest.trtllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.ingest.recording.Imported;

class TrtLlmImporterTest {
    private static final String REPORT = """
            {"engine": {"model": "meta-llama/Llama-3.1-8B", "model_path": "/models/x", "engine_dir": "/tmp/e",
              "version": "0.17", "backend": "TensorRT", "dtype": "bfloat16", "kv_cache_dtype": "FP8"},
             "world_info": {"tp_size": 2, "pp_size": 1, "world_size": 2, "max_batch_size": 2048},
             "request_info": {"num_requests": 100, "avg_num_concurrent_requests": 42.0, "avg_input_length": 128.0,
              "avg_output_length": 64.0},
             "performance": {"total_latency_ms": 5000.0, "avg_request_latency_ms": 250.0,
              "request_throughput_req_s": 20.0, "system_output_throughput_tok_s": 1280.0,
              "output_throughput_per_gpu_tok_s": 640.0, "request_latency_percentiles_ms": {"p99": 600.0}},
             "streaming_metrics": {"avg_ttft_ms": 30.0, "ttft_percentiles": {"p99": 80.0}}}""";

    @Test
    void aReportIsARunOfItsEngineSpreadOverItsGpus() throws Exception {
        var run = Imported.as("trtllm-bench", "report.json", REPORT).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("meta-llama/Llama-3.1-8B");
        assertThat(run.configuration().settings()).containsEntry("tp_size", "2").containsEntry("dtype", "bfloat16")
                .doesNotContainKeys("model_path", "engine_dir", "version");
        assertThat(run.task().name()).isEqualTo("serving 130 → 64 tokens");
        assertThat(run.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(12800));
        assertThat(run.usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(25));
    }

    @Test
    void throughputsAreSpeedsAndLatenciesAreSpent() throws Exception {
        var sink = Imported.as("trtllm-bench", "report.json", REPORT);

        var throughput = sink.measurement("system_output_throughput_tok_s");
        assertThat(throughput.metric().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(throughput.metric().unit().symbol()).isEqualTo("tokens/s");
        assertThat(sink.measurement("request_throughput_req_s").metric().unit().symbol()).isEqualTo("requests/s");
        assertThat(sink.measurement("request_latency_percentiles_ms.p99").metric().unit().symbol()).isEqualTo("ms");
        assertThat(sink.measurement("ttft_percentiles.p99").value()).isEqualTo(Quantity.of(80));
        assertThat(sink.measurement("avg_ttft_ms").n()).hasValue(100);
    }

    @Test
    void aReportWithoutRequestsIsLeftOutAndSaidSo() throws Exception {
        var sink = Imported.as("trtllm-bench", "report.json", REPORT.replace("\"num_requests\": 100",
                "\"num_requests\": 0"));

        assertThat(sink.runs()).isEmpty();
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("no request"));
    }

    @Test
    void theRateAtWhichRequestsWereIssuedIsMeasuredAndNoSetting() throws Exception {
        var run = Imported.as("trtllm-bench", "report.json", REPORT.replace("\"tp_size\": 2",
                "\"tp_size\": 2, \"issue_rate\": 719881000000000.0")).onlyRun();

        assertThat(run.configuration().settings()).containsEntry("tp_size", "2").doesNotContainKey("issue_rate");
    }

    @Test
    void theReportAtTheEndOfALogIsReadAsItsJsonWouldBe() throws Exception {
        var sink = Imported.as("trtllm-bench", "result_128_64.txt", """
                [TensorRT-LLM] TensorRT-LLM version: 0.16.0
                [07/11/2025-11:35:06] [TRT-LLM] [I] Preparing to run throughput benchmark...
                [07/11/2025-11:40:33] [TRT-LLM] [I]\s

                ===========================================================
                = ENGINE DETAILS
                ===========================================================
                Model:\t\t\tacme/Small-8B
                Engine Directory:\t/tmp/acme/tp_2
                TensorRT-LLM Version:\t0.16.0
                KV Cache Dtype:\t\tFP8
                TP Size:\t\t2
                Issue Rate (req/sec):\t7.1988E+14

                = PERFORMANCE OVERVIEW\s
                Number of requests:\t\t75
                Average Input Length (tokens):\t128.0000
                Average Output Length (tokens):\t64.0000
                Token Throughput (tokens/sec):\t2089.9738
                Request Throughput (req/sec):\t0.2551
                Total Latency (ms):\t\t293974.9817
                [Latency] P90    : 250.5000
                """);

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("acme/Small-8B");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("kv_cache_dtype", "FP8")
                .containsEntry("tp_size", "2").hasSize(2);
        assertThat(sink.onlyRun().usage().get(UsageField.OUTPUT_TOKENS)).isEqualTo(Quantity.of(4800));
        assertThat(sink.measurement("system_output_throughput_tok_s").value()).isEqualTo(Quantity.of(2089.9738));
        assertThat(sink.measurement("total_latency_ms").metric().unit().symbol()).isEqualTo("ms");
        assertThat(sink.measurement("request_latency_percentiles_ms.p90").value()).isEqualTo(Quantity.of(250.5));
    }

    @Test
    void aLogThatEndsBeforeItsReportSaysSo() {
        assertThatThrownBy(() -> Imported.as("trtllm-bench", "run.log",
                "[07/11/2025-11:35:06] [TRT-LLM] [I] Preparing to run throughput benchmark...\n"))
                .hasMessageContaining("ends before the report");
    }
}
