package paretoscope.ingest.swebench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// What mini-SWE-agent did on one instance, `<instance>.traj.json`: what it cost and how it ended. Whether its patch
/// resolves the instance only the harness can say, so the attempt is made but not scored.
final class Trajectory {
    private static final String KEY = "run";
    private static final String NO_PRICE = "0 means that no price was known";
    private static final Selection HEADER = Selection.only("info", "instance_id", "trajectory_format").within("info",
            Selection.except("submission"));
    private static final Selection MESSAGE = Selection.only("extra").within("extra",
            Selection.only("response").within("response", Selection.only("usage")));

    private final RecordedUsage usage = new RecordedUsage();
    private double input;
    private double output;
    private double cached;
    private double reasoning;
    private boolean counted;

    private Trajectory() {}

    static boolean is(JsonNode root) {
        var info = root.path("info");
        return info.path("model_stats").has("instance_cost") && (root.has("trajectory_format") || root.has("messages")
                || root.has("instance_id") || info.has("mini_version"));
    }

    static void read(SourceFile file, RunSink sink, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        new Trajectory().read(file, new JsonDocument(file, report, cancellation), sink, report);
    }

    private void read(SourceFile file, JsonDocument document, RunSink sink, Report report)
            throws IOException, UnreadableSource {
        var root = document.properties(HEADER);
        document.each(List.of("messages"), MESSAGE, this::message);
        var info = root.path("info");
        report.guessed(Locator.WHOLE_FILE,
                "whether the patch resolves the instance stands in the harness's report alone");
        var draft = Run.draft(KEY, configuration(file, info.path("config"), report),
                Task.of(InstancesFile.split(file).orElse("SWE-bench"))).status(RunStatus.COMPLETED).items(1)
                .detail("mini_version", JsonDetails.text(info.path("mini_version")));
        sink.run(draft.run());
        sink.attempt(KEY, attempt(instance(file, root), info));
    }

    private void message(String index, Locator at, JsonNode message) {
        var tokens = message.path("extra").path("response").path("usage");
        if (JsonQuantity.of(tokens.path("prompt_tokens")) instanceof Quantity.Finite(double prompt)
                && JsonQuantity.of(tokens.path("completion_tokens")) instanceof Quantity.Finite(double completion)) {
            counted = true;
            input += prompt;
            output += completion;
            cached += zeroIfUnknown(tokens.path("prompt_tokens_details").path("cached_tokens"));
            reasoning += zeroIfUnknown(tokens.path("completion_tokens_details").path("reasoning_tokens"));
        }
    }

    private Attempt attempt(String instance, JsonNode info) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        scores.put(InstanceAttempt.RESOLVED, Quantity.NOT_RECORDED);
        scores.put(InstanceAttempt.CALLS, JsonQuantity.of(info.path("model_stats").path("api_calls")));
        var ended = JsonDetails.text(info.path("exit_status"));
        return new Attempt(instance, 1, "", scores, usage(info.path("model_stats")), Optional.empty(),
                Quantity.NOT_RECORDED, Optional.of(ended).filter(status -> !status.isBlank()
                        && !status.equals("Submitted")),
                Map.of(), Locator.WHOLE_FILE);
    }

    /// A call that reads nothing from a cache often does not say so.
    private static double zeroIfUnknown(JsonNode count) {
        return JsonQuantity.of(count) instanceof Quantity.Finite(double value) ? value : 0;
    }

    private Usage usage(JsonNode stats) {
        usage.positive(UsageField.COST_USD, JsonQuantity.of(stats.path("instance_cost")), NO_PRICE);
        if (!counted) {
            return usage.usage();
        }
        usage.amount(UsageField.INPUT_TOKENS, Quantity.of(input)).amount(UsageField.OUTPUT_TOKENS, Quantity.of(output));
        return usage.amount(UsageField.CACHED_INPUT_TOKENS, cached > 0 ? Quantity.of(cached) : Quantity.NOT_RECORDED)
                .amount(UsageField.REASONING_TOKENS, reasoning > 0 ? Quantity.of(reasoning) : Quantity.NOT_RECORDED)
                .usage();
    }

    private static String instance(SourceFile file, JsonNode root) {
        var stated = JsonDetails.text(root.path("instance_id"));
        return stated.isBlank() ? Surroundings.stem(file).replaceFirst("(?<=.)\\.traj$", "") : stated;
    }

    private static Configuration configuration(SourceFile file, JsonNode config, Report report) {
        var settings = new TreeMap<String, String>();
        settings.put("agent", "mini-SWE-agent");
        for (var name : new String[]{"temperature", "reasoning_effort", "top_p", "max_tokens"}) {
            var text = JsonDetails.text(config.path("model").path("model_kwargs").path(name));
            if (!text.isBlank()) {
                settings.put(name, text);
            }
        }
        var model = JsonDetails.text(config.path("model").path("model_name"));
        if (model.isBlank()) {
            report.guessed(Locator.WHOLE_FILE, "the trajectory names no model; it is called after its folder");
        }
        return Configuration.of(model.isBlank() ? Surroundings.folder(file) : model, settings);
    }
}
