package paretoscope.ingest.trtllm;

import static paretoscope.ingest.reading.MetricRules.described;
import static paretoscope.ingest.reading.MetricRules.speed;
import static paretoscope.ingest.reading.MetricRules.spent;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonPlace;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FileStem;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Workload;
import tools.jackson.databind.JsonNode;

/// One report: the engine and how it was spread over GPUs are the configuration, the lengths of prompts and answers the
/// workload.
record BenchReport(JsonNode root) {
    private static final MetricRules RULES = MetricRules.of(
            speed(".*throughput.*_req_s", "requests/s"),
            speed(".*_tok_s(\\..*)?|gen_tps_percentiles\\..*|.*throughput.*", "tokens/s"),
            spent(".*_ms(\\..*)?|(ttft|tpot|itl|latency).*percentiles.*", "ms"),
            described("acceptance.*|num_draft.*|draft.*", ""));
    private static final Set<String> NO_SETTINGS = Set.of("model", "version", "issue_rate");
    private static final String[] MEASURED = {"performance", "streaming_metrics", "decoding_stats"};

    Optional<Run> run(SourceFile file, Report report) {
        var requests = JsonQuantity.count(root.path("request_info").path("num_requests"));
        if (requests.isPresent() && requests.getAsLong() == 0) {
            report.skipped(Locator.pointer("/request_info/num_requests"), "no request was answered");
            return Optional.empty();
        }
        double input = JsonQuantity.of(root.path("request_info").path("avg_input_length")).orNaN();
        double output = JsonQuantity.of(root.path("request_info").path("avg_output_length")).orNaN();
        var draft = Run.draft("report", Configuration.of(model(file, report), settings()),
                Task.of(Workload.name("", input, output))).status(RunStatus.COMPLETED)
                .usage(usage(requests, input, output));
        requests.ifPresent(draft::items);
        for (var section : MEASURED) {
            measure(root.path(section), "", "/" + section, requests, draft);
        }
        JsonDetails.of(root, BenchReport::isDetail).forEach(draft::detail);
        return Optional.of(draft.run());
    }

    private static boolean isDetail(String path) {
        for (var section : MEASURED) {
            if (path.startsWith(section)) {
                return false;
            }
        }
        return !path.startsWith("world_info.") || path.endsWith(".issue_rate");
    }

    private String model(SourceFile file, Report report) {
        var model = JsonDetails.text(root.path("engine").path("model"));
        if (!model.isBlank()) {
            return model;
        }
        report.guessed(Locator.pointer("/engine"), "the report names no model; it is called after its file");
        return FileStem.of(file);
    }

    private TreeMap<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var section : new String[]{"engine", "world_info"}) {
            root.path(section).properties().forEach(entry -> {
                var name = entry.getKey();
                var value = JsonPlace.setting(entry.getValue());
                if (isSetting(name) && !value.isBlank()) {
                    settings.put(name, value);
                }
            });
        }
        return settings;
    }

    /// The rate at which requests were issued is measured, and differs from run to run.
    private static boolean isSetting(String name) {
        return !name.endsWith("_path") && !name.endsWith("_dir") && !NO_SETTINGS.contains(name);
    }

    private static void measure(JsonNode node, String prefix, String pointer, OptionalLong requests, RunDraft draft) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            var name = prefix + entry.getKey();
            var place = pointer + "/" + entry.getKey();
            if (entry.getValue().isObject() && prefix.isEmpty()) {
                measure(entry.getValue(), name + ".", place, requests, draft);
            } else if (JsonQuantity.of(entry.getValue()) instanceof Quantity.Finite value) {
                RULES.find(name).ifPresent(metric -> draft.measurement(new Measurement(metric, value,
                        Quantity.NOT_RECORDED, requests, Locator.pointer(place))));
            }
        }
    }

    private Usage usage(OptionalLong requests, double input, double output) {
        var usage = Usage.NOT_RECORDED;
        if (requests.isEmpty()) {
            return usage;
        }
        usage = input > 0 ? usage.with(UsageField.INPUT_TOKENS, Math.rint(input * requests.getAsLong())) : usage;
        usage = output > 0 ? usage.with(UsageField.OUTPUT_TOKENS, Math.rint(output * requests.getAsLong())) : usage;
        double latency = JsonQuantity.of(root.path("performance").path("avg_request_latency_ms")).orNaN();
        return latency > 0
                ? usage.with(UsageField.LATENCY_S, latency * requests.getAsLong() / 1000)
                : usage;
    }
}
