package paretoscope.ingest.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import tools.jackson.databind.JsonNode;

/// The metrics under `results`: one for each scorer, reducer and metric, with the `stderr` that stands beside a mean as
/// its standard error.
///
/// A metric that only one scorer states keeps its bare name (`accuracy`); otherwise the scorer comes first
/// (`match/accuracy`). An accuracy is the mean of whatever scale the scorer uses, which may go to ten. Reducers are named where there are several (`accuracy,pass_at_2`).
final class ResultMeasurements {
    /// `bootstrap_std` is what the bootstrapped standard error was called in the first versions.
    private static final List<String> STANDARD_ERRORS = List.of("stderr", "bootstrap_stderr",
            "bootstrap_std");
    private static final Set<String> SPREADS = Set.of("stderr", "bootstrap_stderr", "std", "bootstrap_std", "var");
    private static final List<String> MEANS = List.of("accuracy", "mean");

    private final LogHeader header;
    private final MetricCatalogue catalogue;

    /// What one scorer, under one reducer, reports.
    private record Score(String name, String reducer, OptionalLong n, Map<String, Quantity> metrics, String pointer) {}

    ResultMeasurements(LogHeader header, MetricCatalogue catalogue) {
        this.header = header;
        this.catalogue = catalogue;
    }

    List<Measurement> all() {
        var scores = scores();
        var measurements = new ArrayList<Measurement>();
        var taken = new HashSet<String>();
        for (var score : scores) {
            var error = standardError(score.metrics());
            for (var metric : score.metrics().entrySet()) {
                if (error.filter(twin -> twin.name().equals(metric.getKey())).isEmpty()) {
                    var name = unique(name(scores, score, metric.getKey()), taken);
                    measurements.add(measurement(score, metric.getKey(), name, metric.getValue(), error));
                }
            }
        }
        return measurements;
    }

    private Measurement measurement(Score score, String key, String name, Quantity value, Optional<Twin> error) {
        var twin = error.filter(found -> found.of().equals(key));
        return new Measurement(metric(score, key, name, value), value,
                twin.map(found -> score.metrics().get(found.name())).orElse(Quantity.NOT_RECORDED), score.n(),
                header.at(score.pointer() + "/metrics/" + key));
    }

    private Metric metric(Score score, String key, String name, Quantity value) {
        var bare = bare(key);
        if (catalogue.find(bare).isPresent() || SPREADS.contains(bare)) {
            return FittingMetric.onItsOwnScale(catalogue, bare, name, value);
        }
        return catalogue.find(score.name()).isPresent() && MEANS.contains(bare)
                ? FittingMetric.onItsOwnScale(catalogue, score.name(), name, value)
                : Metric.named(name).withKind(MetricKind.QUALITY);
    }

    private static String bare(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /// A standard error and the metric it belongs to.
    private record Twin(String name, String of) {}

    private static Optional<Twin> standardError(Map<String, Quantity> metrics) {
        var error = STANDARD_ERRORS.stream().filter(metrics::containsKey).findFirst();
        if (error.isEmpty()) {
            return Optional.empty();
        }
        var mean = MEANS.stream().filter(metrics::containsKey).findFirst();
        var rest = metrics.keySet().stream().filter(name -> !SPREADS.contains(name)).toList();
        return mean.or(() -> rest.size() == 1 ? Optional.of(rest.getFirst()) : Optional.empty())
                .map(of -> new Twin(error.get(), of));
    }

    private static String name(List<Score> scores, Score score, String metric) {
        var stating = scores.stream().filter(each -> each.metrics().containsKey(metric)).toList();
        boolean scorers = stating.stream().map(Score::name).distinct().count() > 1;
        boolean reducers = stating.stream().filter(each -> each.name().equals(score.name())).map(Score::reducer)
                .distinct().count() > 1;
        return (scorers ? score.name() + "/" : "") + metric + (reducers ? "," + score.reducer() : "");
    }

    private static String unique(String name, Set<String> taken) {
        var free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private List<Score> scores() {
        var results = header.results();
        var scores = new ArrayList<Score>();
        var list = results.path("scores");
        for (int i = 0; i < list.size(); i++) {
            scores.add(score(list.path(i), "/results/scores/" + i));
        }
        if (scores.isEmpty() && results.path("metrics").isObject()) {
            // Until mid-2024 a log had one scorer, and its metrics stood directly in the results.
            scores.add(score(results, "/results"));
        }
        return scores;
    }

    private Score score(JsonNode node, String pointer) {
        var scorer = node.path("scorer");
        var scorerName = JsonDetails.text(scorer.isObject() ? scorer.path("name") : scorer);
        var own = JsonDetails.text(node.path("name"));
        var name = !own.isBlank() ? own : scorerName.isBlank() ? "score" : scorerName;
        var reducer = JsonDetails.text(node.path("reducer"));
        var n = JsonQuantity.count(node.path("scored_samples"));
        return new Score(name, reducer.isBlank() ? "mean" : reducer,
                n.isPresent() ? n : JsonQuantity.count(header.results().path("completed_samples")),
                metrics(node.path("metrics")), pointer);
    }

    private static Map<String, Quantity> metrics(JsonNode node) {
        var metrics = new LinkedHashMap<String, Quantity>();
        node.properties().forEach(entry -> {
            var metric = entry.getValue();
            var value = metric.isObject() ? metric.path("value") : metric;
            if (!entry.getKey().isBlank()) {
                metrics.put(entry.getKey(), JsonQuantity.of(value));
            }
        });
        return metrics;
    }
}
