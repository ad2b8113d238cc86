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
/// @param group empty for a column about the table as a whole
/// @param better whether the tool says that lower is better, or a missing node
record TableColumn(String group, String metric, JsonNode better) {
    private static final String BETWEEN = " - ";
    private static final String SECONDS = "(s)";

    static TableColumn of(JsonNode header) {
        var title = header.path("value").asString("");
        var metadata = header.path("metadata");
        int between = metadata.has("run_group") ? -1 : title.lastIndexOf(BETWEEN);
        return between > 0
                ? new TableColumn(title.substring(0, between).strip(), title.substring(between + BETWEEN.length()),
                        header.path("lower_is_better"))
                : new TableColumn(metadata.path("run_group").asString(""), metadata.path("metric").asString(title),
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
        return metric.endsWith(SECONDS) ? Metric.cost(metric, Unit.SECONDS) : FittingMetric.quality(metric);
    }
}
