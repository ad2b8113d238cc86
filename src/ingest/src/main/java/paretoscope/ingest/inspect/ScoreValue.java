package paretoscope.ingest.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paretoscope.eval.Quantity;
import paretoscope.ingest.json.JsonQuantity;
import tools.jackson.databind.JsonNode;

/// What a scorer can say of a sample: a letter, a number, a yes or no, or several of these by name or in a list.
final class ScoreValue {
    private static final int MOST_PARTS = 64;

    private ScoreValue() {}

    /// One number of a score.
    ///
    /// @param name the scorer's name, with a part's name or position after a slash
    /// @param graded whether it was given as a grade or a yes or no, and so lies in [0, 1]
    /// @param label the text given where it is neither grade nor number, otherwise empty
    record Part(String name, Quantity value, boolean graded, String label) {}

    /// The numbers of a score value: correct is 1, partially correct 0.5, incorrect and no answer 0.
    static List<Part> parts(String scorer, JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                var parts = new ArrayList<Part>();
                value.properties().stream().limit(MOST_PARTS)
                        .forEach(entry -> parts.add(part(scorer + "/" + entry.getKey(), entry.getValue())));
                yield parts;
            }
            case ARRAY -> {
                var parts = new ArrayList<Part>();
                for (int i = 0; i < Math.min(value.size(), MOST_PARTS); i++) {
                    parts.add(part(scorer + "/" + i, value.path(i)));
                }
                yield parts;
            }
            case STRING, NUMBER, BOOLEAN, MISSING, NULL, BINARY, POJO -> List.of(part(scorer, value));
        };
    }

    private static Part part(String name, JsonNode value) {
        if (!value.isString()) {
            return new Part(name, JsonQuantity.of(value), value.isBoolean(), "");
        }
        var text = value.stringValue().strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "c", "yes", "true", "correct" -> new Part(name, Quantity.of(1), true, "");
            case "p", "partial" -> new Part(name, Quantity.of(0.5), true, "");
            case "i", "n", "no", "false", "incorrect", "noanswer" -> new Part(name, Quantity.of(0), true, "");
            default -> {
                var number = JsonQuantity.of(value);
                boolean said = number.isKnown() || number instanceof Quantity.Undefined;
                yield new Part(name, said ? number : Quantity.unknown("graded in words"), false, said ? "" : text);
            }
        };
    }
}
