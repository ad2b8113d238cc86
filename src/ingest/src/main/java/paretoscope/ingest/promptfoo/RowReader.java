package paretoscope.ingest.promptfoo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.eval.Attempt;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.ShortAnswer;
import tools.jackson.databind.JsonNode;

/// Turns a row into an attempt.
///
/// `error` is set where an assertion failed as well as where the call did; `failureReason` 2 tells the latter, or,
/// where rows have none, that nothing was answered and graded. A call that failed has no score.
final class RowReader {
    private static final int LONGEST_LABEL = 60;

    private final Metric success;
    private final Metric score;
    private final RowUsage usage;

    RowReader(MetricCatalogue catalogue, Report report) {
        this.success = catalogue.metric("success");
        this.score = catalogue.metric("score");
        this.usage = new RowUsage(report);
    }

    Attempt attempt(JsonNode row, PromptColumn column, String item, int epoch, Locator at) {
        boolean failed = callFailed(row);
        var answer = failed ? Optional.<String>empty() : ShortAnswer.of(row.path("response").path("output"));
        return new Attempt(item, epoch, "", scores(row, failed), usage.of(row, column, at), answer,
                Quantity.NOT_RECORDED, failed ? Optional.of(error(row)) : Optional.empty(), tags(row), at);
    }

    private static boolean callFailed(JsonNode row) {
        if (row.path("failureReason").isNumber()) {
            return row.path("failureReason").asInt(0) == 2;
        }
        boolean error = !row.path("error").asString("").isBlank() || row.path("response").hasNonNull("error");
        boolean answered = row.path("response").hasNonNull("output");
        return error && !answered && !row.path("gradingResult").isObject() && !row.path("success").asBoolean(false);
    }

    private static String error(JsonNode row) {
        var text = row.path("error").asString(row.path("response").path("error").asString(""));
        return text.isBlank()
                ? "the call failed"
                : JsonDetails.text(row.path("error")).isBlank()
                        ? text
                        : JsonDetails
                                .text(row.path("error"));
    }

    private Map<Metric, Quantity> scores(JsonNode row, boolean failed) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        var unscored = Quantity.unknown("the call failed");
        scores.put(success, failed ? unscored : JsonQuantity.of(row.path("success")));
        scores.put(score, failed ? unscored : JsonQuantity.of(row.path("score")));
        row.path("namedScores").properties().forEach(named -> {
            var value = JsonQuantity.of(named.getValue());
            if (value.isKnown() && !named.getKey().isBlank() && !failed) {
                scores.put(FittingMetric.quality(plain(named.getKey())).withDirection(Direction.HIGHER_IS_BETTER),
                        value);
            }
        });
        return scores;
    }

    /// A user's own score does not replace promptfoo's of the same name.
    private static String plain(String name) {
        return name.equals("score") || name.equals("success") ? "named " + name : name;
    }

    /// The test's description and its short variables.
    private static Map<String, String> tags(JsonNode row) {
        var tags = new TreeMap<String, String>();
        var description = JsonDetails.text(row.path("testCase").path("description"));
        if (!description.isBlank()) {
            tags.put("description", description);
        }
        JsonDetails.of(row.path("vars")).forEach((name, value) -> {
            if (value.length() <= LONGEST_LABEL && value.indexOf('\n') < 0) {
                tags.put(name, value);
            }
        });
        return tags;
    }
}
