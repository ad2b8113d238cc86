package paretoscope.ingest.opencompass;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.Quantity;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.ShortAnswer;
import tools.jackson.databind.JsonNode;

/// What became of one question, under names that differ by evaluator.
record Detail(JsonNode node) {
    static final Selection SELECTION = Selection.only("pred", "prediction", "predictions", "correct", "is_correct",
            "score");
    private static final List<String> ANSWERS = List.of("pred", "predictions", "prediction", "origin_prediction");
    private static final List<String> EXPECTED = List.of("answer", "answers", "reference", "references", "refr", "gold",
            "correct", "is_correct");
    private static final List<String> VERDICTS = List.of("correct", "is_correct", "score");

    /// Whether the first question of a list or a numbered map of details is told as OpenCompass tells it.
    static boolean isFirstOf(JsonNode details) {
        return details.valueStream().filter(JsonNode::isObject).findFirst().filter(first -> has(first, ANSWERS)
                && has(first, EXPECTED)).isPresent();
    }

    private static boolean has(JsonNode node, List<String> names) {
        return names.stream().anyMatch(node::has);
    }

    /// Whether the answer was right; several runs of one question have a list of verdicts, of which this is the share.
    Quantity verdict() {
        var verdict = VERDICTS.stream().map(node::path).filter(value -> !value.isMissingNode()).findFirst();
        return verdict.map(value -> value.isArray() ? share(value) : JsonQuantity.of(value))
                .orElse(Quantity.NOT_RECORDED);
    }

    private static Quantity share(JsonNode verdicts) {
        return verdicts.isEmpty()
                ? Quantity.NOT_RECORDED
                : Quantity.of(verdicts.valueStream().mapToDouble(value -> JsonQuantity.of(value).orNaN()).average()
                        .orElse(Double.NaN));
    }

    Optional<String> answer() {
        return ANSWERS.stream().map(node::path).filter(JsonNode::isString).findFirst().flatMap(ShortAnswer::of);
    }
}
