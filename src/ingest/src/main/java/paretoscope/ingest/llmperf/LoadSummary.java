package paretoscope.ingest.llmperf;

import static paretoscope.ingest.reading.MetricRules.described;
import static paretoscope.ingest.reading.MetricRules.failed;
import static paretoscope.ingest.reading.MetricRules.speed;
import static paretoscope.ingest.reading.MetricRules.spent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonPlace;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SampleError;
import tools.jackson.databind.JsonNode;

/// The summary of one load test: statistics over the requests that completed.
final class LoadSummary {
    static final String RESULTS = "results_";
    private static final String MEAN = "_mean";
    private static final Set<String> DETAILS = Set.of("version", "name", "api", "timestamp", "model_size");
    private static final MetricRules RULES = MetricRules.of(
            failed("results_(error|mismatch)_rate"),
            described("results_.*_stddev", ""),
            speed("results_.*throughput_token_per_s(_.*)?", "tokens/s"),
            speed("results_num_completed_requests_per_min", "requests/min"),
            spent("results_(inter_token_latency|ttft|end_to_end_latency)_s_.*", "s"),
            spent("results_num(ber)?_errors|results_num_mismatched(_requests)?", "requests"),
            described("results_num.*requests.*|results_num_(completed|non_errored)", "requests"),
            described("results_number_(input|output|total)_tokens_.*", "tokens"));

    private final JsonNode summary;
    private final Locator at;
    private final OptionalLong completed;
    private final boolean numbers;

    LoadSummary(JsonNode written, Locator at) {
        this.numbers = NumberInWords.isSummary(written);
        this.summary = numbers ? NumberInWords.asLoadTest(written) : written;
        this.at = at;
        this.completed = JsonQuantity.count(summary.path("results_num_completed_requests"));
    }

    Optional<Run> run(String key, Report report) {
        if (model().isBlank()) {
            report.skipped(at, "the summary names no model");
            return Optional.empty();
        }
        var draft = Run.draft(key, configuration(), task()).status(RunStatus.COMPLETED).usage(usage()).at(at);
        completed.ifPresent(draft::items);
        started().ifPresent(draft::started);
        companionKey().ifPresent(draft::companionKey);
        if (completed.isPresent() && completed.getAsLong() == 0) {
            report.skipped(at, "no request completed, so nothing but the errors was measured");
        }
        measurements(draft::measurement);
        DETAILS.forEach(name -> draft.detail(name, JsonDetails.text(summary.path(name))));
        draft.detail("error_code_frequency", JsonDetails.text(summary.path("results_error_code_frequency")));
        return Optional.of(draft.run());
    }

    String model() {
        return JsonDetails.text(summary.path("model"));
    }

    /// The model with the load it was put under and whoever served it.
    Configuration configuration() {
        var settings = new TreeMap<String, String>();
        summary.properties().forEach(entry -> {
            var name = entry.getKey();
            var value = JsonPlace.setting(entry.getValue());
            if (!name.startsWith(RESULTS) && !DETAILS.contains(name) && !name.equals("model") && !value.isBlank()) {
                settings.put(name, value);
            }
        });
        return Configuration.of(model(), settings);
    }

    /// The workload: prompts and answers of so many tokens.
    Task task() {
        var input = JsonPlace.setting(summary.path("mean_input_tokens"));
        var output = JsonPlace.setting(summary.path("mean_output_tokens"));
        if (numbers) {
            return Task.of("numbers in words");
        }
        return Task.of(input.isBlank() || output.isBlank()
                ? "load test"
                : "load test " + input + " → " + output + " tokens");
    }

    /// What the summary shares with the single requests beside it.
    Optional<String> companionKey() {
        return started().map(moment -> moment + "/" + model() + "/" + JsonDetails.text(summary.path("name")));
    }

    Optional<Instant> started() {
        return JsonQuantity.of(summary.path("timestamp")) instanceof Quantity.Finite(double seconds) && seconds > 0
                && seconds < 1e11 ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000))) : Optional.empty();
    }

    private void measurements(Consumer<Measurement> sink) {
        boolean nothing = completed.isPresent() && completed.getAsLong() == 0;
        for (Map.Entry<String, JsonNode> entry : summary.properties()) {
            var name = entry.getKey();
            var value = JsonQuantity.of(entry.getValue());
            boolean counts = name.matches("results_(error|mismatch|num_).*|results_number_errors");
            if (value instanceof Quantity.Unknown || nothing && !counts) {
                continue;
            }
            RULES.find(name).ifPresent(metric -> sink.accept(
                    new Measurement(metric, value, error(name), n(name), place(name))));
        }
    }

    private Locator place(String name) {
        return JsonPlace.inside(at, numbers ? name.replaceFirst("^" + RESULTS, "") : name);
    }

    /// A load test's error rate is over the requests that were started, everything else over those that completed.
    private OptionalLong n(String name) {
        return name.endsWith("_rate") && !numbers
                ? JsonQuantity.count(summary.path("results_num_requests_started"))
                : completed;
    }

    private Quantity error(String name) {
        if (!name.endsWith(MEAN)) {
            return Quantity.NOT_RECORDED;
        }
        var deviation = name.substring(0, name.length() - MEAN.length()) + "_stddev";
        return SampleError.ofSample(JsonQuantity.of(summary.path(deviation)), completed);
    }

    /// Totals over the requests that completed, from their means.
    private Usage usage() {
        var usage = total(Usage.NOT_RECORDED, UsageField.INPUT_TOKENS, "results_number_input_tokens_mean");
        usage = total(usage, UsageField.OUTPUT_TOKENS, "results_number_output_tokens_mean");
        return total(usage, UsageField.LATENCY_S, "results_end_to_end_latency_s_mean");
    }

    private Usage total(Usage usage, UsageField field, String mean) {
        boolean known = completed.isPresent() && completed.getAsLong() > 0
                && JsonQuantity.of(summary.path(mean)) instanceof Quantity.Finite;
        if (!known) {
            return usage;
        }
        double total = JsonQuantity.of(summary.path(mean)).orNaN() * completed.getAsLong();
        return usage.with(field, field == UsageField.LATENCY_S ? total : Math.rint(total));
    }
}
