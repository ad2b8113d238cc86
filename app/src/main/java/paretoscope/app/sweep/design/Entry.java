package paretoscope.app.sweep.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// How something is typed, and what its file says then. What cannot be meant goes into the file as it was typed, where
/// the sweep's reader objects to it.
public enum Entry {
    /// Words that must be there.
    TEXT {
        @Override
        Optional<JsonNode> json(String typed) {
            return Optional.of(word(typed.strip()));
        }
    },
    /// Words that may be left out.
    OPTIONAL_TEXT {
        @Override
        Optional<JsonNode> json(String typed) {
            return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(Entry::word);
        }
    },
    /// A number; left out, it is the usual one, or not known.
    NUMBER {
        @Override
        Optional<JsonNode> json(String typed) {
            return OPTIONAL_TEXT.json(typed).map(text -> number(text.asString()));
        }
    },
    /// Numbers: `0.2, 0.4 0.6`.
    NUMBERS {
        @Override
        Optional<JsonNode> json(String typed) {
            return Optional.of(numbers(typed));
        }
    },
    /// Rows of numbers: `0.2 0.4; 0.6 0.8`.
    ROWS {
        @Override
        Optional<JsonNode> json(String typed) {
            var rows = JsonNodeFactory.instance.arrayNode();
            typed.strip().lines().flatMap(line -> Pattern.compile(";").splitAsStream(line)).filter(row -> !row
                    .isBlank())
                    .forEach(row -> rows.add(numbers(row)));
            return Optional.of(rows);
        }
    },
    /// A command line, in which what stands between quotes is one word.
    WORDS {
        @Override
        Optional<JsonNode> json(String typed) {
            var words = JsonNodeFactory.instance.arrayNode();
            var found = WORD.matcher(typed);
            while (found.find()) {
                words.add(found.group(1) == null ? found.group() : found.group(1));
            }
            return Optional.of(words);
        }
    },
    /// An object in JSON; left out, it is an empty one.
    OBJECT {
        @Override
        Optional<JsonNode> json(String typed) {
            return OPTIONAL_TEXT.json(typed).map(text -> {
                try {
                    return JsonMapper.shared().readTree(text.asString());
                } catch (JacksonException _) {
                    return text;
                }
            });
        }
    };

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    /// What the file says when this is typed; nothing where it is left out.
    abstract Optional<JsonNode> json(String typed);

    /// What would be typed to have a file say this.
    String typed(JsonNode json) {
        return switch (this) {
            case TEXT, OPTIONAL_TEXT, NUMBER -> scalar(json);
            case NUMBERS -> joined(json, ", ");
            case ROWS -> StreamSupport.stream(json.spliterator(), false).map(row -> joined(row, " ")).collect(Collectors
                    .joining("; "));
            case WORDS -> StreamSupport.stream(json.spliterator(), false).map(word -> quoted(word.asString())).collect(
                    Collectors.joining(" "));
            case OBJECT -> json.isObject() && json.isEmpty() ? "" : json.isString() ? json.asString() : json.toString();
        };
    }

    /// A number as people write it: `1`, not `1.0`.
    private static String scalar(JsonNode json) {
        if (json.isNumber()) {
            var plain = json.decimalValue();
            return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
        }
        return json.isValueNode() ? json.asString() : json.toString();
    }

    private static String joined(JsonNode list, String between) {
        return StreamSupport.stream(list.spliterator(), false).map(Entry::scalar).collect(Collectors.joining(between));
    }

    private static String quoted(String word) {
        return word.isEmpty() || word.contains(" ") ? "\"" + word + "\"" : word;
    }

    private static JsonNode word(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode numbers(String typed) {
        var numbers = JsonNodeFactory.instance.arrayNode();
        List<String> parts = new ArrayList<>(List.of(typed.strip().split("[,\\s]+")));
        parts.stream().filter(part -> !part.isEmpty()).forEach(part -> numbers.add(number(part)));
        return numbers;
    }

    /// Whole numbers stay whole: a file tells `5` from `5.0`.
    private static JsonNode number(String text) {
        try {
            long whole = Long.parseLong(text);
            return whole == (int) whole
                    ? JsonNodeFactory.instance.numberNode((int) whole)
                    : JsonNodeFactory.instance.numberNode(whole);
        } catch (NumberFormatException _) {
            try {
                double value = Double.parseDouble(text);
                return Double.isFinite(value) ? JsonNodeFactory.instance.numberNode(value) : word(text);
            } catch (NumberFormatException _) {
                return word(text);
            }
        }
    }
}
