package paretoscope.ingest.inspect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import tools.jackson.databind.JsonNode;

/// Turns a sample, or its summary, into an attempt.
final class SampleReader {
    /// Of a sample, the conversation, its events and its attachments stay in the file.
    static final Selection SELECTION = Selection.only("id", "epoch", "uuid", "total_time", "working_time", "started_at",
            "limit", "retries", "model_usage").within("scores", Selection.each(Selection.only("value", "answer")))
            .within("score", Selection.only("value", "answer")).within("error", Selection.only("message"))
            .within("error_retries", Selection.only()).within("metadata", Selection.scalars())
            .within("output", Selection.only("stop_reason").within("choices", Selection.only("stop_reason")));

    private static final int LONGEST_ANSWER = 200;
    private static final int LONGEST_TAG = 80;
    private static final int MOST_TAGS = 16;

    private final LogHeader header;
    private final ScorerMetrics metrics;

    SampleReader(LogHeader header, MetricCatalogue catalogue) {
        this.header = header;
        this.metrics = new ScorerMetrics(header, catalogue);
    }

    Attempt attempt(JsonNode sample, String fallbackId, Locator at) {
        var id = sample.path("id").asString("");
        var tags = tags(sample);
        var scores = scores(sample, tags);
        long epoch = JsonQuantity.count(sample.path("epoch")).orElse(1);
        return new Attempt(id.isEmpty() ? fallbackId : id, Math.clamp(epoch, 1, Integer.MAX_VALUE), "", scores,
                usage(sample), answer(sample), Quantity.NOT_RECORDED, error(sample), tags, at);
    }

    private Map<Metric, Quantity> scores(JsonNode sample, Map<String, String> tags) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        sample.path("scores").properties().forEach(entry -> add(scores, tags, entry.getKey(), entry.getValue()));
        if (sample.path("score").isObject()) {
            // Until mid-2024 a sample had one score without a name.
            add(scores, tags, metrics.onlyScorer(), sample.path("score"));
        }
        return scores;
    }

    private void add(Map<Metric, Quantity> scores, Map<String, String> tags, String scorer, JsonNode score) {
        var value = score.isObject() && score.has("value") ? score.path("value") : score;
        for (var part : ScoreValue.parts(scorer, value)) {
            scores.put(metrics.metric(part), part.value());
            if (!part.label().isEmpty()) {
                tags.put(part.name(), shortened(part.label(), LONGEST_TAG));
            }
        }
    }

    private Usage usage(JsonNode sample) {
        var usage = ModelUsage.of(sample.path("model_usage"), header.model()).own();
        usage = with(usage, UsageField.LATENCY_S, sample.path("total_time"));
        return with(usage, UsageField.WORKING_S, sample.path("working_time"));
    }

    private static Usage with(Usage usage, UsageField field, JsonNode node) {
        var amount = JsonQuantity.of(node);
        return amount.isKnown() ? usage.with(field, amount) : usage;
    }

    /// The first short answer that a scorer extracted; a whole response is no answer.
    private static Optional<String> answer(JsonNode sample) {
        for (var score : sample.path("scores")) {
            var answer = score.path("answer").asString("");
            if (!answer.isBlank() && answer.length() <= LONGEST_ANSWER) {
                return Optional.of(answer);
            }
        }
        var single = sample.path("score").path("answer").asString("");
        return Optional.of(single).filter(text -> !text.isBlank() && text.length() <= LONGEST_ANSWER);
    }

    private static Optional<String> error(JsonNode sample) {
        var error = sample.path("error");
        var message = error.isObject() ? error.path("message").asString("") : error.asString("");
        return Optional.of(message.strip()).filter(text -> !text.isEmpty()).map(text -> shortened(text, 300));
    }

    private static Map<String, String> tags(JsonNode sample) {
        var tags = new TreeMap<String, String>();
        for (var entry : JsonDetails.of(sample.path("metadata")).entrySet()) {
            if (tags.size() < MOST_TAGS && entry.getValue().length() <= LONGEST_TAG) {
                tags.put(entry.getKey(), entry.getValue());
            }
        }
        var limit = sample.path("limit");
        put(tags, "limit", limit.isObject() ? limit.path("type") : limit);
        put(tags, "stop_reason", stopReason(sample.path("output")));
        int retries = sample.path("error_retries").size();
        if (retries > 0) {
            tags.put("retries", String.valueOf(retries));
        } else if (sample.path("retries").asInt(0) > 0) {
            put(tags, "retries", sample.path("retries"));
        }
        return tags;
    }

    private static JsonNode stopReason(JsonNode output) {
        var own = output.path("stop_reason");
        return own.isString() ? own : output.path("choices").path(0).path("stop_reason");
    }

    private static void put(Map<String, String> tags, String name, JsonNode node) {
        var text = JsonDetails.text(node);
        if (!text.isBlank()) {
            tags.put(name, text);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
