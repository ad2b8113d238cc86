package paretoscope.ingest.lmeval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Issue;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The metrics of one row: `acc,none` with `acc_stderr,none` as its standard error; in version 0.3 `acc` and
/// `acc_stderr`.
final class TaskMeasurements {
    private static final Set<String> NO_METRICS = Set.of("alias", "name", "sample_len", "samples", "sample_count", "",
            "version", "num_fewshot");
    private static final String TWIN = "_stderr";

    private final ResultsHeader header;
    private final MetricCatalogue catalogue;
    private final Report report;

    TaskMeasurements(ResultsHeader header, MetricCatalogue catalogue, Report report) {
        this.header = header;
        this.catalogue = catalogue;
        this.report = report;
    }

    List<Measurement> of(String task, String pointer) {
        var row = header.row(task);
        var measurements = new ArrayList<Measurement>();
        for (var entry : row.properties()) {
            var key = entry.getKey();
            if (NO_METRICS.contains(key.strip()) || isTwin(row, key)) {
                continue;
            }
            var at = Locator.pointer(pointer + "/" + key);
            var value = JsonQuantity.of(entry.getValue());
            if (entry.getValue().isContainer() || entry.getValue().isString() && !isNoNumber(entry.getValue(), value)) {
                report.once("value of " + base(key),
                        Issue.skipped(at, "\"" + key + "\" is no number and is left out"));
                continue;
            }
            measurements.add(new Measurement(metric(catalogue, header, task, key, value), value,
                    standardError(row.path(twin(key))), header.documents(task), at));
        }
        return measurements;
    }

    /// Texts that stand for a number or for its absence.
    private static boolean isNoNumber(JsonNode node, Quantity value) {
        return value.isKnown() || value instanceof Quantity.Undefined || "N/A".equals(node.asString());
    }

    /// `N/A`, `[]`, NaN and nothing at all mean that nobody computed one.
    private static Quantity standardError(JsonNode node) {
        var value = JsonQuantity.of(node);
        return value instanceof Quantity.Finite ? value : Quantity.NOT_RECORDED;
    }

    /// The metric under its name in the file, with the direction the tool states, else the catalogue's.
    static Metric metric(MetricCatalogue catalogue, ResultsHeader header, String task, String key, Quantity value) {
        var base = base(key);
        var known = catalogue.find(base).isPresent()
                ? FittingMetric.of(catalogue, base, key, value)
                : FittingMetric.quality(key);
        return header.direction(task, base).map(known::withDirection).orElse(known);
    }

    /// The metric's own name, before the first comma.
    static String base(String key) {
        int comma = key.indexOf(',');
        return comma > 0 ? key.substring(0, comma) : key;
    }

    /// The filter's name after the first comma, or nothing.
    static String filter(String key) {
        int comma = key.indexOf(',');
        return comma > 0 ? key.substring(comma + 1) : "";
    }

    private static String twin(String key) {
        var base = base(key);
        return base + TWIN + key.substring(base.length());
    }

    private static boolean isTwin(JsonNode row, String key) {
        var base = base(key);
        return base.endsWith(TWIN)
                && row.has(base.substring(0, base.length() - TWIN.length()) + key.substring(base.length()));
    }
}
