package paretoscope.ingest.lmeval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.ingest.json.JsonDetails;
import tools.jackson.databind.JsonNode;

/// Arguments as lm-eval keeps them: a text `pretrained=…,dtype=bfloat16` until 2025, an object since.
record ModelArguments(Map<String, String> values) {
    /// Under which argument backends expect the model, in the order in which they are believed.
    private static final String[] MODEL_NAMES = {"pretrained", "model", "engine", "path", "model_name", "model_path"};

    /// Where Hugging Face keeps what it fetched: `…/models--org--name/snapshots/<commit>`.
    private static final Pattern CACHED = Pattern.compile("^.*/models--([^/]+?)--([^/]+)/snapshots/[0-9a-f]{40}/?$");

    ModelArguments {
        values = Map.copyOf(values);
    }

    static ModelArguments of(JsonNode node) {
        return new ModelArguments(node.isObject() ? JsonDetails.of(node) : parsed(node.asString("")));
    }

    /// Splits at commas outside brackets; a piece without an equals sign belongs to the value before it.
    private static Map<String, String> parsed(String text) {
        var values = new LinkedHashMap<String, String>();
        var last = "";
        for (var piece : pieces(text)) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                last = piece.substring(0, equals).strip();
                values.put(last, piece.substring(equals + 1).strip());
            } else if (!last.isEmpty()) {
                values.merge(last, piece, (before, more) -> before + "," + more);
            }
        }
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{', '[', '(' -> depth++;
                case '}', ']', ')' -> depth = Math.max(depth - 1, 0);
                case ',' -> {
                    if (depth == 0) {
                        pieces.add(text.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {
                    // Part of a piece.
                }
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /// The model that was asked for.
    Optional<String> model() {
        for (var name : MODEL_NAMES) {
            var model = values.getOrDefault(name, "");
            if (!model.isBlank()) {
                return Optional.of(CACHED.matcher(model).replaceFirst("$1/$2"));
            }
        }
        return Optional.empty();
    }

    static boolean namesTheModel(String argument) {
        return Arrays.asList(MODEL_NAMES).contains(argument);
    }
}
