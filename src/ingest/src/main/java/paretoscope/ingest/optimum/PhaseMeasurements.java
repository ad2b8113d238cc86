package paretoscope.ingest.optimum;

import static paretoscope.ingest.reading.MetricRules.described;
import static paretoscope.ingest.reading.MetricRules.speed;
import static paretoscope.ingest.reading.MetricRules.spent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.SampleError;
import tools.jackson.databind.JsonNode;

/// What each phase of a benchmark (`load`, `prefill`, `decode`, `call`, …) measured, as `decode.latency.mean`, in the
/// units the report states; `stdev_` is the spread in percent of the mean, whatever the unit.
final class PhaseMeasurements {
    private static final String RELATIVE = "stdev_";
    private static final MetricRules RULES = MetricRules.of(described("latency\\.(stdev|count|stdev_)", ""),
            spent("(memory|latency|energy)\\..*", ""), speed("(throughput|efficiency)\\..*", ""));
    private static final String[] KINDS = {"memory", "latency", "throughput", "energy", "efficiency"};

    private final JsonNode report;
    private final Locator at;
    private final List<Measurement> measurements = new ArrayList<>();

    PhaseMeasurements(JsonNode report, Locator at) {
        this.report = report;
        this.at = at;
    }

    /// Whether an object has at least one phase, and nothing but phases.
    static boolean isReport(JsonNode report) {
        return report.isObject() && report.valueStream().anyMatch(PhaseMeasurements::isPhase)
                && report.valueStream().allMatch(value -> isPhase(value) || isNothing(value));
    }

    /// Each kind of measurement may be left out: a benchmark of energy alone has no latencies.
    private static boolean isPhase(JsonNode phase) {
        return Stream.of(KINDS).anyMatch(kind -> phase.path(kind).has("unit"));
    }

    private static boolean isNothing(JsonNode phase) {
        return phase.isNull() || phase.isContainer() && phase.valueStream().allMatch(JsonNode::isNull);
    }

    List<Measurement> all() {
        report.properties().forEach(phase -> {
            for (var kind : KINDS) {
                var group = phase.getValue().path(kind);
                group.properties().forEach(value -> add(phase.getKey(), kind, value.getKey(), group));
            }
        });
        return measurements;
    }

    private void add(String phase, String kind, String statistic, JsonNode group) {
        var value = JsonQuantity.of(group.path(statistic));
        if (statistic.equals("unit") || statistic.equals("values") || value instanceof Quantity.Unknown) {
            return;
        }
        var known = RULES.find(kind + "." + statistic);
        if (known.isEmpty()) {
            return;
        }
        var name = statistic.equals("value") ? phase + "." + kind : phase + "." + kind + "." + statistic;
        boolean mean = kind.equals("latency") && statistic.equals("mean");
        var unit = switch (statistic) {
            case "count" -> Unit.ONE;
            case RELATIVE -> Unit.PERCENT;
            default -> unit(group);
        };
        measurements.add(new Measurement(known.get().withName(name).withUnit(unit), value,
                mean ? SampleError.ofSample(JsonQuantity.of(group.path("stdev")), n(group)) : Quantity.NOT_RECORDED,
                mean ? n(group) : OptionalLong.empty(),
                Locator.pointer(at.text() + "/" + phase + "/" + kind + "/" + statistic)));
    }

    private static Unit unit(JsonNode group) {
        var text = JsonDetails.text(group.path("unit")).strip();
        return text.length() <= 32 ? new Unit(text) : Unit.UNKNOWN;
    }

    /// Older reports do not count their values.
    private static OptionalLong n(JsonNode latency) {
        var count = JsonQuantity.count(latency.path("count"));
        int listed = latency.path("values").size();
        return count.isPresent() || listed == 0 ? count : OptionalLong.of(listed);
    }
}
