package paretoscope.ingest.inspect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.reading.FittingMetric;
import tools.jackson.databind.JsonNode;

/// The metric behind each scorer of a log; decided at its first value and the same for all samples.
final class ScorerMetrics {
    private final MetricCatalogue catalogue;
    private final String onlyScorer;
    private final Set<String> accurate = new HashSet<>();
    private final Map<String, Metric> decided = new HashMap<>();

    ScorerMetrics(LogHeader header, MetricCatalogue catalogue) {
        this.catalogue = catalogue;
        var results = header.results();
        this.onlyScorer = name(results.path("scorer"));
        for (var score : results.path("scores")) {
            if (score.path("metrics").has("accuracy")) {
                accurate.add(name(score.path("scorer")));
                accurate.add(name(score.path("name")));
            }
        }
        if (results.path("metrics").has("accuracy")) {
            accurate.add(onlyScorer);
        }
    }

    private static String name(JsonNode scorer) {
        var name = JsonDetails.text(scorer.isObject() ? scorer.path("name") : scorer);
        return name.isBlank() ? "score" : name;
    }

    /// The scorer of logs that had but one.
    String onlyScorer() {
        return onlyScorer;
    }

    Metric metric(ScoreValue.Part part) {
        return decided.computeIfAbsent(part.name().isBlank() ? "score" : part.name(), name -> decide(name, part));
    }

    private Metric decide(String name, ScoreValue.Part part) {
        if (catalogue.find(name).isPresent()) {
            return FittingMetric.of(catalogue, name, name, part.value());
        }
        boolean share = part.graded() || accurate.contains(name)
                && !(part.value() instanceof Quantity.Finite(double value) && (value < 0 || value > 1));
        return share ? Metric.share(name) : FittingMetric.quality(name);
    }
}
