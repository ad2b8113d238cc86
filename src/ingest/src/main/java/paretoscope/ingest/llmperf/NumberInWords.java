package paretoscope.ingest.llmperf;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.ingest.json.JsonDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// LLMPerf's other test: a number is asked for in words, and the answer must hold it in digits.
///
/// Its summary writes its counts without the prefix `results_` a load test has, and a single request keeps what was
/// measured apart from the answer and the question.
final class NumberInWords {
    static final Metric MISMATCHED = Metric.share("mismatched").withDirection(Direction.LOWER_IS_BETTER);
    private static final Set<String> COUNTS = Set.of("number_errors", "num_mismatched_requests", "error_rate",
            "mismatch_rate", "num_completed_requests", "num_non_errored_requests");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private NumberInWords() {}

    static boolean isSummary(JsonNode record) {
        return record.has("model") && record.has("mismatch_rate") && record.has("num_completed_requests");
    }

    static boolean isRequest(JsonNode record) {
        return record.has("request_config") && LlmPerfImporter.isRequest(record.path("metrics"));
    }

    /// The summary with its counts named as a load test names them.
    static JsonNode asLoadTest(JsonNode summary) {
        var renamed = JsonNodeFactory.instance.objectNode();
        summary.properties().forEach(entry -> renamed.set(
                COUNTS.contains(entry.getKey()) ? LoadSummary.RESULTS + entry.getKey() : entry.getKey(),
                entry.getValue()));
        return renamed;
    }

    /// Whether the answer lacks the number that was asked for, by LLMPerf's own rule.
    static Optional<Boolean> mismatched(JsonNode record) {
        var expected = JsonDetails.text(record.path("request_config").path("metadata").path("rnd_number"));
        if (expected.isBlank()) {
            return Optional.empty();
        }
        var answer = THOUSANDS.matcher(JsonDetails.text(record.path("generated_text"))).replaceAll("");
        return Optional.of(NUMBER.matcher(answer).results().noneMatch(found -> found.group().equals(expected)));
    }
}
