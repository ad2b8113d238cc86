package paretoscope.ingest.vllm;

import static paretoscope.ingest.reading.MetricRules.described;
import static paretoscope.ingest.reading.MetricRules.speed;
import static paretoscope.ingest.reading.MetricRules.spent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.ingest.json.JsonPlace;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.SampleError;
import tools.jackson.databind.JsonNode;

/// What a serving result measured: throughputs, and latencies with whichever percentiles the user asked for.
final class ServingMeasurements {
    private static final MetricRules RULES = MetricRules.of(
            speed("request_(throughput|goodput)", "requests/s"),
            speed("(output|input|total|total_token|total_input|max_output)_throughput|max_output_tokens_per_s",
                    "tokens/s"),
            described("std_.*_ms", "ms"),
            spent("(mean|median|avg|min|max|p\\d+(\\.\\d+)?)_.*_ms", "ms"),
            spent("duration", "s"), spent("failed", "requests"), described("completed", "requests"),
            described("max_concurrent_requests|concurrency", "requests"), speed("rtfx", "1"),
            described("total_output_tokens_retokenized|total_(input_text|input_vision|num)_tokens", "tokens"),
            described("spec_decode_acceptance_rate", "%"),
            described("spec_decode_(acceptance_length|(accepted|draft)_tokens)", "tokens"),
            described("spec_decode_.*|accept_length|accept_rate", ""));
    private static final Pattern LATENCY = Pattern.compile("(?<statistic>[a-z]+|p[\\d.]+)_(?<what>.*)_ms");
    /// Measured once for each request that completed; the others have an observation for each token or none at all.
    private static final Set<String> ONE_A_REQUEST = Set.of("ttft", "e2el", "e2e_latency");

    private final JsonNode result;
    private final Locator at;
    private final OptionalLong completed;

    ServingMeasurements(JsonNode result, Locator at, OptionalLong completed) {
        this.result = result;
        this.at = at;
        this.completed = completed;
    }

    /// The metric a property states, under the name it should have: versions until 2025 wrote `request_goodput:`.
    static Optional<Metric> metric(String name) {
        return RULES.find(name.endsWith(":") ? name.substring(0, name.length() - 1) : name);
    }

    List<Measurement> all() {
        var measurements = new ArrayList<Measurement>();
        result.properties().forEach(entry -> metric(entry.getKey()).ifPresent(metric -> {
            var value = value(metric.name(), JsonQuantity.of(entry.getValue()));
            if (!(value instanceof Quantity.Unknown)) {
                measurements.add(new Measurement(metric, value, error(metric.name()), n(metric.name()),
                        JsonPlace.inside(at, entry.getKey())));
            }
        }));
        return measurements;
    }

    /// A latency whose statistics are all 0 was never observed, as the time between the tokens of one-token answers.
    private Quantity value(String name, Quantity value) {
        if (!value.equals(Quantity.of(0))) {
            return value;
        }
        var latency = LATENCY.matcher(name);
        if (latency.matches() && isAllZero("_" + latency.group("what") + "_ms")) {
            return new Quantity.Undefined("no request has one");
        }
        return name.equals("rtfx") ? Quantity.NOT_RECORDED : value;
    }

    private boolean isAllZero(String ending) {
        return result.propertyStream().filter(entry -> entry.getKey().endsWith(ending))
                .allMatch(entry -> JsonQuantity.of(entry.getValue()).equals(Quantity.of(0)));
    }

    private Quantity error(String name) {
        var latency = LATENCY.matcher(name);
        return latency.matches() && latency.group("statistic").equals("mean")
                ? SampleError.ofPopulation(JsonQuantity.of(result.path("std_" + latency.group("what") + "_ms")),
                        n(name))
                : Quantity.NOT_RECORDED;
    }

    private OptionalLong n(String name) {
        var latency = LATENCY.matcher(name);
        return latency.matches() && !ONE_A_REQUEST.contains(latency.group("what")) ? OptionalLong.empty() : completed;
    }
}
