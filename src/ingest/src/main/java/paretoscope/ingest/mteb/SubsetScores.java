package paretoscope.ingest.mteb;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.ItemMeans;
import paretoscope.ingest.reading.MetricRules;
import tools.jackson.databind.JsonNode;

/// The scores of one subset of one split.
///
/// @param split blank where there are only subsets
/// @param scores numbers by metric; what nests below is named with dots
record SubsetScores(String split, String subset, JsonNode scores, String pointer) {
    private static final int DEPTH = 3;
    private static final String TWIN = "_stderr";
    /// How fast a model is and on what, as the Scandinavian Embedding Benchmark measures it beside its tasks.
    private static final MetricRules SPEED = MetricRules.of(MetricRules.spent(".*\\(seconds\\)", "s"),
            MetricRules.speed("words pr\\. second", "words/s"), MetricRules.described(".* cores", ""));

    /// @param alone whether the task has no other subset, so that metrics need not say which they belong to
    List<Measurement> measurements(MetricCatalogue catalogue, boolean alone) {
        var measurements = new ArrayList<Measurement>();
        var place = split.isEmpty() ? subset : split + "/" + subset;
        collect(measurements, catalogue, alone ? "" : "," + place, "", scores, DEPTH);
        return measurements;
    }

    private void collect(List<Measurement> into, MetricCatalogue catalogue, String suffix, String prefix, JsonNode node,
            int depth) {
        for (var entry : node.properties()) {
            var name = prefix + entry.getKey();
            if (entry.getValue().isObject() && depth > 0) {
                collect(into, catalogue, suffix, name + ".", entry.getValue(), depth - 1);
            } else if (entry.getValue().isNumber() && !name.isBlank() && !name.equals("evaluation_time")
                    && !isError(node, entry.getKey())) {
                into.add(measurement(catalogue, name, suffix, entry.getValue()));
            }
        }
    }

    private Measurement measurement(MetricCatalogue catalogue, String name, String suffix, JsonNode node) {
        var value = JsonQuantity.of(node);
        var experiments = experiments(name);
        var known = experiments.n().isPresent();
        return new Measurement(metric(catalogue, name, name + suffix, value), value,
                known ? experiments.standardErrorOf(value) : stated(name),
                known ? experiments.n() : OptionalLong.empty(),
                Locator.pointer(pointer + "/" + name.replace('.', '/')));
    }

    /// Versions before 1.11 wrote `accuracy_stderr` beside `accuracy`.
    private static boolean isError(JsonNode node, String name) {
        return name.endsWith(TWIN) && node.has(name.substring(0, name.length() - TWIN.length()));
    }

    private Quantity stated(String name) {
        return JsonQuantity.of(scores.path(name + TWIN)) instanceof Quantity.Finite error
                ? error
                : Quantity.NOT_RECORDED;
    }

    /// A classification task is repeated with other training samples; its score is the mean over these experiments.
    private ItemMeans experiments(String name) {
        var means = new ItemMeans();
        var list = scores.path("scores_per_experiment");
        var key = name.equals(MainScore.NAME) ? mainMetric(list.path(0)) : name;
        for (int i = 0; i < list.size(); i++) {
            means.add(String.valueOf(i), JsonQuantity.of(list.path(i).path(key)));
        }
        return means;
    }

    /// The metric whose value is the main score.
    private String mainMetric(JsonNode experiment) {
        double main = JsonQuantity.of(scores.path(MainScore.NAME)).orNaN();
        return experiment.propertyStream().map(entry -> entry.getKey())
                .filter(name -> JsonQuantity.of(scores.path(name)).orNaN() == main).findFirst().orElse("");
    }

    static Metric metric(MetricCatalogue catalogue, String name, String shown, Quantity value) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        if (last.toLowerCase(java.util.Locale.ROOT).startsWith("nauc") || last.endsWith("_std")) {
            return Metric.named(shown).withKind(MetricKind.NEITHER);
        }
        var share = value instanceof Quantity.Finite(double number) && ValueRange.UNIT_INTERVAL.contains(number);
        if (name.equals(MainScore.NAME)) {
            return share ? Metric.share(shown) : FittingMetric.quality(shown).withDirection(Direction.HIGHER_IS_BETTER);
        }
        var speed = SPEED.find(name);
        if (speed.isPresent()) {
            return speed.get().withName(shown);
        }
        var base = last.replaceFirst("_(weighted|macro|micro)$", "");
        var lookup = catalogue.find(last).isPresent() ? last : base;
        return catalogue.find(lookup).isPresent()
                ? FittingMetric.of(catalogue, lookup, shown, value)
                : FittingMetric.quality(shown);
    }
}
