package paretoscope.ingest.everyevalever;

import java.util.Locale;
import java.util.Optional;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import tools.jackson.databind.JsonNode;

/// What to call a metric: schema 0.3 has an identifier meant for joining and a name for show, schema 0.2 only describes it
/// (`Exact Match on MATH Level 5`). EuroEval names neither, but calls the evaluation after its metric (`test_mcc`).
final class MetricNaming {
    private static final String TEST_SPLIT = "test_";

    private MetricNaming() {}

    static String of(JsonNode result, MetricCatalogue catalogue) {
        var config = result.path("metric_config");
        return text(config, "metric_id").or(() -> text(config, "metric_name")).or(() -> text(config, "metric_kind"))
                .or(() -> described(config, catalogue)).or(() -> evaluated(result)).orElse("score");
    }

    /// What was evaluated: the data set where the evaluation bears the name of its metric.
    static String task(JsonNode result) {
        var name = result.path("evaluation_name").asString("").strip();
        var dataset = text(result.path("source_data"), "dataset_name");
        return evaluated(result).isPresent() && dataset.isPresent() ? dataset.get() : name;
    }

    private static Optional<String> evaluated(JsonNode result) {
        return text(result, "evaluation_name").filter(name -> name.startsWith(TEST_SPLIT))
                .map(name -> name.substring(TEST_SPLIT.length()));
    }

    private static Optional<String> text(JsonNode config, String name) {
        return Optional.of(JsonDetails.text(config.path(name)).strip()).filter(text -> !text.isEmpty());
    }

    /// The words before "on", if they are a metric's name.
    private static Optional<String> described(JsonNode config, MetricCatalogue catalogue) {
        var words = JsonDetails.text(config.path("evaluation_description"));
        int on = words.indexOf(" on ");
        return Optional.of(on > 0 ? words.substring(0, on) : words)
                .filter(name -> catalogue.find(name).isPresent())
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
}
