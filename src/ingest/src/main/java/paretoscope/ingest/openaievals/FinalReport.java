package paretoscope.ingest.openaievals;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.RunDraft;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.ItemMeans;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The scores an evaluation reports at its end.
///
/// The bootstrapped standard error of the accuracy is spelt `boostrap_std` in most versions.
record FinalReport(JsonNode node, Locator at, MetricCatalogue catalogue, ScoredSamples samples, Report report) {
    private static final List<String> ERRORS = List.of("boostrap_std", "bootstrap_std");
    private static final Set<String> NO_SCORES = Set.of("boostrap_std", "bootstrap_std", "");

    void addTo(RunDraft draft) {
        for (var entry : node.properties()) {
            var name = entry.getKey();
            var value = JsonQuantity.of(entry.getValue());
            if (!NO_SCORES.contains(name.strip()) && (value.isKnown() || value instanceof Quantity.Undefined)) {
                draft.measurement(measurement(name, value));
            } else {
                JsonDetails.of(entry.getValue()).forEach((path, text) -> draft.detail(
                        "final_report." + name + "." + path, text));
                draft.detail("final_report." + name, JsonDetails.text(entry.getValue()));
            }
        }
    }

    private Measurement measurement(String name, Quantity value) {
        var logged = samples.of(name);
        var n = logged.map(ItemMeans::n).orElse(OptionalLong.empty());
        if (logged.isPresent() && Math.abs(logged.get().mean().orNaN() - value.orNaN()) > 1e-6) {
            report.doubtful(at, "the final report's " + name + " is not the mean of the samples that were logged");
        }
        return new Measurement(FittingMetric.of(catalogue, name, name, value), value, error(name, value), n, at);
    }

    private Quantity error(String name, Quantity value) {
        if (name.equals("accuracy") || name.equals("score") && !node.has("accuracy")) {
            for (var key : ERRORS) {
                if (JsonQuantity.of(node.path(key)) instanceof Quantity.Finite(double error)) {
                    return Quantity.of(error);
                }
            }
        }
        return samples.of(name).map(logged -> logged.standardErrorOf(value)).orElse(Quantity.NOT_RECORDED);
    }
}
