package paretoscope.ingest.trtllm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The report as `trtllm-bench` prints it at the end of its log, turned into the JSON that `--report_json` would have
/// written.
final class PrintedReport {
    private static final String HEADER = "= PERFORMANCE OVERVIEW";
    private static final Pattern BEGINS = Pattern.compile("= (ENGINE DETAILS|PYTORCH BACKEND).*");
    private static final Pattern STATISTIC = Pattern.compile("\\[(Latency|TPOT|TTFT|GTPS)] (\\w+)");
    private static final Map<String, String> STATISTICS = Map.of("Latency",
            "performance/request_latency_percentiles_ms", "TPOT", "streaming_metrics/tpot_percentiles", "TTFT",
            "streaming_metrics/ttft_percentiles", "GTPS", "streaming_metrics/gen_tps_percentiles");
    private static final int LONGEST_LINE = 1000;
    private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("Model", "engine/model"),
            Map.entry("TensorRT-LLM Version", "engine/version"), Map.entry("TensorRT LLM Version", "engine/version"),
            Map.entry("Dtype", "engine/dtype"), Map.entry("KV Cache Dtype", "engine/kv_cache_dtype"),
            Map.entry("Quantization", "engine/quantization"),
            Map.entry("Max Input Length", "engine/max_input_length"),
            Map.entry("Max Sequence Length", "engine/max_sequence_length"),
            Map.entry("TP Size", "world_info/tp_size"), Map.entry("PP Size", "world_info/pp_size"),
            Map.entry("EP Size", "world_info/ep_size"),
            Map.entry("Max Runtime Batch Size", "world_info/max_batch_size"),
            Map.entry("Max Runtime Tokens", "world_info/max_num_tokens"),
            Map.entry("Scheduling Policy", "world_info/scheduling_policy"),
            Map.entry("KV Memory Percentage", "world_info/kv_cache_percentage"),
            Map.entry("Number of requests", "request_info/num_requests"),
            Map.entry("Number of concurrent requests", "request_info/avg_num_concurrent_requests"),
            Map.entry("Average Input Length (tokens)", "request_info/avg_input_length"),
            Map.entry("Average Output Length (tokens)", "request_info/avg_output_length"),
            Map.entry("Request Throughput (req/sec)", "performance/request_throughput_req_s"),
            // Up to 0.16, where it counts what was generated alone.
            Map.entry("Token Throughput (tokens/sec)", "performance/system_output_throughput_tok_s"),
            Map.entry("Total Output Throughput (tokens/sec)", "performance/system_output_throughput_tok_s"),
            Map.entry("Total Token Throughput (tokens/sec)", "performance/system_total_throughput_tok_s"),
            Map.entry("Total Latency (ms)", "performance/total_latency_ms"),
            Map.entry("Average request latency (ms)", "performance/avg_request_latency_ms"),
            Map.entry("Per User Output Throughput [w/ ctx] (tps/user)", "performance/output_throughput_per_user_tok_s"),
            Map.entry("Per GPU Output Throughput (tps/gpu)", "performance/output_throughput_per_gpu_tok_s"),
            Map.entry("Average time-to-first-token [TTFT] (ms)", "streaming_metrics/avg_ttft_ms"),
            Map.entry("Average time-per-output-token [TPOT] (ms)", "streaming_metrics/avg_tpot_ms"),
            Map.entry("Per User Output Speed (tps/user)", "streaming_metrics/token_output_speed_tok_s"));

    private ObjectNode root = JsonNodeFactory.instance.objectNode();
    private boolean begun;

    private PrintedReport() {}

    static boolean is(SourceFile file) {
        var head = file.headText();
        return head.contains(HEADER) || head.contains("[TRT-LLM]") && head.contains("Preparing to run")
                && head.contains("benchmark");
    }

    /// The last report of the log, if the log does not end before it.
    static Optional<ObjectNode> in(SourceFile file, Cancellation cancellation) throws IOException {
        var printed = new PrintedReport();
        try (var lines = new BufferedReader(new InputStreamReader(file.stream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                cancellation.check();
                printed.take(line.strip());
            }
        }
        return printed.root.path("performance").isEmpty() ? Optional.empty() : Optional.of(printed.root);
    }

    private void take(String line) {
        if (BEGINS.matcher(line).matches()) {
            root = JsonNodeFactory.instance.objectNode();
            begun = true;
        }
        int colon = line.length() > LONGEST_LINE ? -1 : line.indexOf(':');
        if (begun && colon > 0) {
            place(line.substring(0, colon).strip()).ifPresent(place -> put(place, line.substring(colon + 1).strip()));
        }
    }

    private static Optional<String> place(String label) {
        var statistic = STATISTIC.matcher(label);
        return statistic.matches()
                ? Optional.of(STATISTICS.get(statistic.group(1)) + "/" + statistic.group(2).toLowerCase(Locale.ROOT))
                : Optional.ofNullable(PLACES.get(label));
    }

    private void put(String place, String text) {
        if (text.isEmpty() || text.equals("None")) {
            return;
        }
        var names = place.split("/");
        var section = root;
        for (int i = 0; i < names.length - 1; i++) {
            section = section.withObjectProperty(names[i]);
        }
        section.put(names[names.length - 1], text);
    }
}
