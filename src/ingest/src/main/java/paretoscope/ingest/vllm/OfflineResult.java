package paretoscope.ingest.vllm;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.FileStem;
import paretoscope.ingest.reading.ItemMeans;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// What `vllm bench throughput` and `vllm bench latency` write: one small object that names no model.
final class OfflineResult {
    private static final MetricRules RULES = MetricRules.of(MetricRules.speed("requests_per_second", "requests/s"),
            MetricRules.speed("tokens_per_second", "tokens/s"),
            MetricRules.spent("elapsed_time|avg_latency|p[\\d.]+_latency", "s"),
            MetricRules.described("num_requests", "requests"));

    private final JsonNode result;
    private final OptionalLong n;

    private OfflineResult(JsonNode result) {
        this.result = result;
        var requests = JsonQuantity.count(result.path("num_requests"));
        this.n = requests.isPresent() || result.path("latencies").isEmpty()
                ? requests
                : OptionalLong.of(result.path("latencies").size());
    }

    static boolean is(JsonNode root) {
        return root.has("requests_per_second") && root.has("elapsed_time") && root.has("num_requests")
                || root.has("avg_latency") && root.path("percentiles").isObject();
    }

    static Optional<Metric> metric(String name) {
        return RULES.find(name);
    }

    static void read(SourceFile file, RunSink sink, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var result = new JsonDocument(file, report, cancellation).properties(Selection.ALL);
        report.guessed(Locator.WHOLE_FILE, "the result names no model; it is called after its file");
        sink.run(new OfflineResult(result).run(FileStem.of(file)));
    }

    private Run run(String model) {
        var task = result.has("avg_latency") ? "offline latency" : "offline throughput";
        var draft = Run.draft("result", Configuration.of(model), Task.of(task)).status(RunStatus.COMPLETED)
                .usage(usage());
        n.ifPresent(draft::items);
        result.properties().forEach(entry -> RULES.find(entry.getKey()).ifPresent(metric -> draft.measurement(
                measurement(metric, entry.getValue(), Locator.pointer("/" + entry.getKey())))));
        result.path("percentiles").properties().forEach(entry -> draft.measurement(
                measurement(Metric.cost("p" + entry.getKey() + "_latency", new Unit("s")), entry.getValue(),
                        Locator.pointer("/percentiles/" + entry.getKey()))));
        return draft.run();
    }

    private Measurement measurement(Metric metric, JsonNode value, Locator at) {
        var error = metric.name().equals("avg_latency") ? error() : Quantity.NOT_RECORDED;
        return new Measurement(metric, JsonQuantity.of(value), error, n, at);
    }

    private Quantity error() {
        var latencies = new ItemMeans();
        for (int i = 0; i < result.path("latencies").size(); i++) {
            latencies.add(String.valueOf(i), JsonQuantity.of(result.path("latencies").path(i)));
        }
        return latencies.standardError();
    }

    private Usage usage() {
        return JsonQuantity.of(result.path("total_num_tokens")) instanceof Quantity.Finite(double tokens) && tokens > 0
                ? Usage.NOT_RECORDED.with(UsageField.TOTAL_TOKENS, tokens)
                : Usage.NOT_RECORDED;
    }
}
