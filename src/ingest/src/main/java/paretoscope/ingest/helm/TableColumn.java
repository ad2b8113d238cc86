package paretoscope.ingest.helm;

import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.reading.FittingMetric;
import tools.jackson.databind.JsonNode;

/// What a column of a table measures, on which group of scenarios: as its metadata say, or, in tables from before there
/// were any, as its title does (`MMLU - EM`).
///
/// A column about perturbed instances measures the same thing on other inputs, so it is a metric of its own:
/// `EM (Robustness)`.
///
/// @param group empty for a column about the table as a whole
/// @param measure the metric without the perturbation, or whatever else its title says in brackets
/// @param better whether the tool says that lower is better, or a missing node
record TableColumn(String group, String metric, String measure, JsonNode better) {
    private static final String BETWEEN = " - ";
    private static final String SECONDS = "(s)";
    private static final String EMISSIONS = "(kg CO2)";

    static TableColumn of(JsonNode header) {
        var title = header.path("value").asString("");
        var metadata = header.path("metadata");
        int between = metadata.has("run_group") ? -1 : title.lastIndexOf(BETWEEN);
        if (between > 0) {
            return of(title.substring(0, between).strip(), title.substring(between + BETWEEN.length()), header);
        }
        var metric = metadata.path("metric").asString(title);
        var perturbation = metadata.path("perturbation").asString("");
        return of(metadata.path("run_group").asString(""),
                perturbation.isBlank() ? metric : metric + " (" + perturbation + ")", header);
    }

    private static TableColumn of(String group, String metric, JsonNode header) {
        int bracket = metric.lastIndexOf(" (");
        return new TableColumn(group, metric, bracket > 0 ? metric.substring(0, bracket) : metric,
                header.path("lower_is_better"));
    }

    Metric metric(MetricCatalogue catalogue, Quantity value) {
        var known = known(catalogue, value);
        return better.isBoolean()
                ? known.withDirection(better.asBoolean() ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER)
                : known;
    }

    private Metric known(MetricCatalogue catalogue, Quantity value) {
        if (catalogue.find(metric).isPresent()) {
            return FittingMetric.of(catalogue, metric, metric, value);
        }
        if (metric.endsWith(SECONDS)) {
            return Metric.cost(metric, Unit.SECONDS);
        }
        if (metric.endsWith(EMISSIONS)) {
            return Metric.cost(metric, new Unit("kgCO2e"));
        }
        return catalogue.find(measure).isPresent()
                ? FittingMetric.of(catalogue, measure, metric, value)
                : FittingMetric.quality(metric);
    }
}
