package paretoscope.ingest.lmeval;

import java.util.Optional;
import paretoscope.ingest.json.JsonQuantity;
import tools.jackson.databind.JsonNode;

/// The answer in a sample's filtered responses: a short text that was generated, or the position of the likeliest
/// choice, counted from 0, where the model only weighed choices.
final class FilteredResponse {
    private static final int LONGEST_ANSWER = 200;

    private FilteredResponse() {}

    static Optional<String> answer(JsonNode responses) {
        if (!responses.isArray() || responses.isEmpty()) {
            return Optional.empty();
        }
        var first = responses.path(0);
        if (first.isString() && responses.size() == 1) {
            return generated(first.stringValue());
        }
        return first.isArray() && responses.size() > 1 ? likeliest(responses) : Optional.empty();
    }

    /// The answer in a text that was generated.
    static Optional<String> generated(String response) {
        return Optional.of(response.strip()).filter(text -> !text.isEmpty() && text.length() <= LONGEST_ANSWER);
    }

    private static Optional<String> likeliest(JsonNode choices) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < choices.size(); i++) {
            double logLikelihood = JsonQuantity.of(choices.path(i).path(0)).orNaN();
            if (Double.isNaN(logLikelihood)) {
                return Optional.empty();
            }
            if (logLikelihood > most) {
                most = logLikelihood;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(String.valueOf(best));
    }
}
