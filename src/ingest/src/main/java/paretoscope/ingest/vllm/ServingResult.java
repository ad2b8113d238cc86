package paretoscope.ingest.vllm;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonPlace;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.FileStem;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Workload;
import tools.jackson.databind.JsonNode;

/// One result of a serving benchmark as a run.
///
/// The configuration is the model with everything that describes server and load; what a result does not say of its
/// deployment usually stands in the names of its folder and file, so these are settings too, unless the tool named
/// them. The task is the workload: the mean prompt and answer of a request, to two digits.
final class ServingResult {
    /// Lists with an entry for each request (`--save-detailed`) are passed over; their sums and means stand beside them.
    static final Selection SELECTION = Selection.except("input_lens", "output_lens", "ttfts", "itls", "tpots",
            "generated_texts", "errors", "e2els", "start_times", "text_chunk_counts")
            .within(ServerInfo.NAME, ServerInfo.SELECTION);
    private static final Set<String> DETAILS = Set.of("date", "tokenizer_id", "num_prompts", "run_number", "completed",
            "failed", "duration", "total_input_tokens", "total_output_tokens");
    private static final Set<String> SAID = Set.of("model_id", "model", "request_rate", "max_concurrency",
            "endpoint_type", "_benchmark_name");
    private static final Pattern NAMED_BY_TOOL = Pattern
            .compile("run=\\d+|summary|.*-(\\d+(\\.\\d+)?|inf)qps-.*-\\d{8}-\\d{6}|(.*_)?\\d{8}-\\d{6}");
    /// Rates at and above this are vLLM's way to write "as fast as possible".
    private static final double UNLIMITED = 1e9;

    private final SourceFile file;
    private final JsonNode result;
    private final Locator at;

    ServingResult(SourceFile file, JsonNode result, Locator at) {
        this.file = file;
        this.result = result;
        this.at = at;
    }

    /// The run, unless no request completed.
    Optional<Run> run(String key, Report report) {
        var completed = JsonQuantity.count(result.path("completed"));
        if (completed.isPresent() && completed.getAsLong() == 0) {
            report.skipped(at, "no request completed, so nothing was measured; its zeros are left out");
            return Optional.empty();
        }
        var draft = Run.draft(key, Configuration.of(model(report), settings()), Task.of(workload(completed)))
                .status(RunStatus.COMPLETED).usage(usage(completed)).at(at);
        completed.ifPresent(draft::items);
        ServingDate.parse(JsonDetails.text(result.path("date"))).ifPresent(draft::started);
        fingerprint().ifPresent(draft::toolRunId);
        new ServingMeasurements(result, at, completed).all().forEach(draft::measurement);
        DETAILS.forEach(name -> draft.detail(name, JsonDetails.text(result.path(name))));
        return Optional.of(draft.run());
    }

    private String model(Report report) {
        for (var name : new String[]{"model_id", "model"}) {
            var model = JsonDetails.text(result.path(name));
            if (!model.isBlank()) {
                return model;
            }
        }
        return ServerInfo.of(result).model().orElseGet(() -> {
            report.guessed(at, "the result names no model; it is called after its file");
            return FileStem.of(file);
        });
    }

    private TreeMap<String, String> settings() {
        var settings = new TreeMap<>(ServerInfo.of(result).settings());
        result.properties().forEach(entry -> {
            var name = entry.getKey();
            if (!DETAILS.contains(name) && !SAID.contains(name) && ServingMeasurements.metric(name).isEmpty()) {
                put(settings, name, JsonPlace.setting(entry.getValue()));
            }
        });
        put(settings, "request_rate", rate());
        put(settings, "max_concurrency", JsonPlace.setting(result.path("max_concurrency")));
        if (!result.has("backend")) {
            put(settings, "endpoint_type", JsonDetails.text(result.path("endpoint_type")));
        }
        if (!result.has("run_number") && !NAMED_BY_TOOL.matcher(FileStem.of(file)).matches()) {
            put(settings, "result_file", FileStem.of(file));
        }
        if (!result.has("run_number")) {
            put(settings, "result_folder", FileStem.folder(file));
        }
        return settings;
    }

    private static void put(TreeMap<String, String> settings, String name, String value) {
        if (!value.isBlank()) {
            settings.put(name, value);
        }
    }

    /// `inf` however it is written: as that word, as infinity, or as a thousand million requests a second.
    private String rate() {
        var node = result.path("request_rate");
        var rate = JsonQuantity.of(node);
        return rate.isKnown() && rate.orNaN() >= UNLIMITED ? "inf" : JsonPlace.setting(node);
    }

    private String workload(OptionalLong completed) {
        double n = completed.isPresent() ? completed.getAsLong() : Double.NaN;
        return Workload.name(JsonDetails.text(result.path("dataset_name")),
                JsonQuantity.of(result.path("total_input_tokens")).orNaN() / n,
                JsonQuantity.of(result.path("total_output_tokens")).orNaN() / n);
    }

    /// Totals over the requests that completed; the latencies of all of them together where their mean is stated.
    private Usage usage(OptionalLong completed) {
        var usage = known(Usage.NOT_RECORDED, UsageField.INPUT_TOKENS, "total_input_tokens", 1);
        usage = known(usage, UsageField.OUTPUT_TOKENS, "total_output_tokens", 1);
        return completed.isPresent()
                ? known(usage, UsageField.LATENCY_S, "mean_e2el_ms", completed.getAsLong() / 1000.0)
                : usage;
    }

    private Usage known(Usage usage, UsageField field, String name, double scale) {
        return JsonQuantity.of(result.path(name)) instanceof Quantity.Finite(double value) && value > 0
                ? usage.with(field, value * scale)
                : usage;
    }

    /// The moment and the exact duration: the same result in a sweep's run and in its summary is the same run.
    private Optional<String> fingerprint() {
        var date = JsonDetails.text(result.path("date"));
        var duration = JsonDetails.text(result.path("duration"));
        return date.isBlank() || duration.isBlank() ? Optional.empty() : Optional.of(date + "/" + duration);
    }
}
