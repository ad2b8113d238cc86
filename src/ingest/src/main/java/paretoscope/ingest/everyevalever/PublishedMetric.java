package paretoscope.ingest.everyevalever;

import java.util.Locale;
import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A metric as the schema's `metric_config` describes it.
///
/// The schema wants a direction even where nobody knows one; then it says `false` to lower-is-better, and beside it that
/// the direction is unknown.
final class PublishedMetric {
    private static final String DIRECTION = "direction";
    private static final String KIND = "kind";

    private PublishedMetric() {}

    static ObjectNode config(Metric metric) {
        var config = JsonNodeFactory.instance.objectNode().put("metric_name", metric.name());
        if (metric.unit().isKnown()) {
            config.put("metric_unit", unitName(metric.unit()));
        }
        config.put("lower_is_better", metric.direction().filter(Direction.LOWER_IS_BETTER::equals).isPresent());
        config.put("score_type", "continuous");
        bound(config, "min_score", metric.range().low());
        bound(config, "max_score", metric.range().high());
        var more = config.putObject("additional_details").put(KIND, metric.kind().name().toLowerCase(Locale.ROOT));
        if (metric.direction().isEmpty()) {
            more.put(DIRECTION, "unknown");
        }
        return config;
    }

    private static void bound(ObjectNode config, String name, double value) {
        if (Double.isInfinite(value)) {
            config.put(name, value > 0 ? "Infinity" : "-Infinity");
        } else {
            config.put(name, value);
        }
    }

    private static String unitName(Unit unit) {
        return unit.equals(Unit.SHARE) ? "proportion" : unit.equals(Unit.PERCENT) ? "percent" : unit.symbol();
    }

    /// The metric a `metric_config` describes; what it leaves open is filled from the catalogue.
    ///
    /// @param name the metric's name
    /// @param value a value that was found
    static Metric read(JsonNode config, String name, MetricCatalogue catalogue, Quantity value) {
        var known = catalogue.find(name).isPresent()
                ? FittingMetric.of(catalogue, name, name, value)
                : FittingMetric.quality(name);
        var unit = JsonDetails.text(config.path("metric_unit"));
        var more = config.path("additional_details");
        boolean ours = more.has(KIND);
        var range = range(config, known);
        return new Metric(name, unit.isBlank() || unit.length() > 32
                ? ours ? Unit.UNKNOWN : scaled(known.unit(), range, value)
                : unit(unit), direction(config, known), range,
                ours ? kind(more.path(KIND).asString("")) : known.kind());
    }

    /// Whether a small number is a share or a percentage, the greatest score tells.
    private static Unit scaled(Unit usual, ValueRange range, Quantity value) {
        boolean either = (usual.equals(Unit.SHARE) || usual.equals(Unit.PERCENT)) && range.contains(value.orNaN());
        return either && range.high() == 100 ? Unit.PERCENT : either && range.high() == 1 ? Unit.SHARE : usual;
    }

    private static Optional<Direction> direction(JsonNode config, Metric known) {
        if ("unknown".equals(config.path("additional_details").path(DIRECTION).asString(""))) {
            return Optional.empty();
        }
        var lower = config.path("lower_is_better");
        if (!lower.isBoolean()) {
            return known.direction();
        }
        return Optional.of(lower.booleanValue() ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER);
    }

    private static ValueRange range(JsonNode config, Metric known) {
        double low = JsonQuantity.of(config.path("min_score")).orNaN();
        double high = JsonQuantity.of(config.path("max_score")).orNaN();
        return low <= high ? new ValueRange(low, high) : known.range();
    }

    private static Unit unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "proportion", "fraction", "probability", "ratio" -> Unit.SHARE;
            case "percent", "percentage" -> Unit.PERCENT;
            default -> new Unit(name);
        };
    }

    private static MetricKind kind(String name) {
        for (var kind : MetricKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return MetricKind.NEITHER;
    }
}
