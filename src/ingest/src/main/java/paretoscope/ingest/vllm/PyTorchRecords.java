package paretoscope.ingest.vllm;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonPlace;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.WholeDocument;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Workload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// `*.pytorch.json`, the form in which PyTorch keeps the results of all its benchmarks: a record for each metric, which
/// repeats how the benchmark was called and what else it measured. Together they are one run.
final class PyTorchRecords {
    private static final String ENDING = ".pytorch.json";
    private static final String NO_TOKENS = "0 means that no tokens were counted";
    private static final String PERCENTILES = "percentiles";
    /// The call has every argument of the engine, some two hundred; those that say what was tried are settings.
    private static final Set<String> SETTINGS = Set.of("backend", "dataset_name", "input_len", "output_len",
            "batch_size", "tensor_parallel_size", "pipeline_parallel_size", "data_parallel_size", "dtype",
            "quantization", "kv_cache_dtype", "max_model_len", "max_num_seqs", "max_num_batched_tokens",
            "enable_prefix_caching", "enforce_eager", "request_rate", "max_concurrency", "burstiness");

    private final JsonNode args;
    private final String model;
    private final Map<String, JsonNode> numbers = new LinkedHashMap<>();
    private final Map<String, Locator> places = new LinkedHashMap<>();

    private PyTorchRecords(JsonNode records) {
        this.args = records.path(0).path("benchmark").path("extra_info").path("args");
        this.model = records.path(0).path("model").path("name").asString("");
        for (int i = 0; i < records.size(); i++) {
            var metric = records.path(i).path("metric");
            var values = metric.path("benchmark_values");
            // Where there are several, the benchmark was repeated, and their mean stands in the other numbers.
            if (values.size() == 1) {
                keep(metric.path("name").asString(""), values.path(0), "/" + i + "/metric/benchmark_values/0");
            }
            keepAll("", metric.path("extra_info"), "/" + i + "/metric/extra_info/");
        }
    }

    static boolean are(JsonNode first) {
        return first.path("metric").path("benchmark_values").isArray() && first.path("model").has("name")
                && first.path("benchmark").path("extra_info").has("args");
    }

    /// Whether the result that the same benchmark wrote in vLLM's own form lies beside it.
    static boolean repeat(SourceFile file) {
        return file.fileName().endsWith(ENDING)
                && Files.isRegularFile(file.path().resolveSibling(file.fileName().replace(ENDING, ".json")));
    }

    static void read(SourceFile file, RunSink sink) throws IOException, UnreadableSource {
        var records = new PyTorchRecords(WholeDocument.read(file));
        if (records.model.isBlank()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "its first record names no model",
                    "give the file that vllm bench wrote");
        }
        sink.run(records.run());
    }

    private void keepAll(String prefix, JsonNode found, String place) {
        found.properties().forEach(entry -> {
            if (entry.getKey().equals(PERCENTILES)) {
                keepAll(PERCENTILES, entry.getValue(), place + PERCENTILES + "/");
            } else {
                keep(prefix.isEmpty() ? entry.getKey() : "p" + entry.getKey() + "_latency", entry.getValue(),
                        place + entry.getKey());
            }
        });
    }

    private void keep(String name, JsonNode value, String place) {
        if (!name.isBlank() && value.isNumber() && numbers.putIfAbsent(name, value) == null) {
            places.put(name, Locator.pointer(place));
        }
    }

    private Run run() {
        var draft = Run.draft("records", Configuration.of(model, settings()), Task.of(task()))
                .status(RunStatus.COMPLETED).usage(usage());
        requests().ifPresent(draft::items);
        numbers.forEach((name, _) -> metric(name).ifPresent(
                metric -> draft.measurement(Measurement.of(metric, number(name), places.get(name)))));
        JsonDetails.of(args, name -> !SETTINGS.contains(name)).forEach(draft::detail);
        return draft.run();
    }

    private TreeMap<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var name : SETTINGS) {
            var text = JsonPlace.setting(args.path(name));
            if (!text.isBlank()) {
                settings.put(name, text);
            }
        }
        return settings;
    }

    private static Optional<Metric> metric(String name) {
        return OfflineResult.metric(name).or(() -> ServingMeasurements.metric(name));
    }

    private String task() {
        if (numbers.containsKey("avg_latency")) {
            return "offline latency";
        }
        if (numbers.containsKey("requests_per_second")) {
            return "offline throughput";
        }
        double n = number("completed").orNaN();
        return Workload.name(JsonDetails.text(args.path("dataset_name")), number("total_input_tokens").orNaN() / n,
                number("total_output_tokens").orNaN() / n);
    }

    private OptionalLong requests() {
        return JsonQuantity.count(numbers.getOrDefault(numbers.containsKey("completed") ? "completed" : "num_requests",
                MissingNode.getInstance()));
    }

    private Usage usage() {
        return new RecordedUsage().positive(UsageField.TOTAL_TOKENS, number("total_num_tokens"), NO_TOKENS)
                .positive(UsageField.INPUT_TOKENS, number("total_input_tokens"), NO_TOKENS)
                .positive(UsageField.OUTPUT_TOKENS, number("total_output_tokens"), NO_TOKENS).usage();
    }

    private Quantity number(String name) {
        return JsonQuantity.of(numbers.getOrDefault(name, MissingNode.getInstance()));
    }
}
