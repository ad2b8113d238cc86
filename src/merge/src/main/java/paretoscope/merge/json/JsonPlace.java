package paretoscope.merge.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value in a JSON text and where it stands. Every question it cannot answer is an [UnexpectedJson] with the place.
public final class JsonPlace {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(40)
            .maxDocumentLength(1L << 30).maxStringLength(1 << 24).maxNumberLength(400).maxNameLength(1000)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonNode node;
    private final String path;

    private JsonPlace(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /// Reads a whole text; a member that comes twice, or anything after the value, is refused.
    public static JsonPlace root(String json) {
        try {
            return new JsonPlace(MAPPER.readTree(json), "$");
        } catch (JacksonException broken) {
            throw new UnexpectedJson("", notJson(broken), broken);
        }
    }

    private static String notJson(JacksonException broken) {
        var place = broken.getLocation();
        var where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return "not readable as JSON" + where + " (" + broken.getOriginalMessage().lines().findFirst().orElse("")
                + ")";
    }

    /// This place, once it is known to be an object with no member but these.
    public JsonPlace withOnly(Set<String> known) {
        if (!node.isObject()) {
            throw refused("an object was expected");
        }
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw at(name).refused("\"" + name + "\" means nothing here; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return this;
    }

    /// A member that must be there.
    public JsonPlace get(String name) {
        return find(name).orElseThrow(() -> refused("\"" + name + "\" is missing"));
    }

    /// A member that may be missing, or null, which is the same.
    public Optional<JsonPlace> find(String name) {
        var member = node.path(name);
        return member.isMissingNode() || member.isNull() ? Optional.empty() : Optional.of(at(name));
    }

    private JsonPlace at(String name) {
        return new JsonPlace(node.path(name), path + "." + name);
    }

    public String text() {
        if (!node.isString() || node.asString().isBlank()) {
            throw refused(node.isString() ? "a text was expected, this is empty" : "a text was expected");
        }
        return node.asString();
    }

    /// A text, number or truth value as a text; texts may be empty.
    public String scalar() {
        if (!node.isValueNode()) {
            throw refused("a text or a number was expected");
        }
        return node.asString();
    }

    /// A finite number.
    public double number() {
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw refused("a number was expected");
        }
        return node.asDouble();
    }

    /// A number, or one of the texts `Infinity` and `-Infinity`.
    public double extended() {
        return switch (node.isString() ? node.asString() : "") {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> number();
        };
    }

    /// The same, or null, which is NaN.
    public double unknownOrExtended() {
        return node.isNull() ? Double.NaN : extended();
    }

    public long integer() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw refused("a whole number was expected");
        }
        return node.asLong();
    }

    /// A whole number from `least` to `most`.
    public int count(int least, int most) {
        long value = integer();
        if (value < least || value > most) {
            throw refused("a whole number from " + least + " to " + most + " was expected, not " + value);
        }
        return (int) value;
    }

    public boolean isObject() {
        return node.isObject();
    }

    /// The members of a list, each read by `reading`.
    public <T> List<T> list(Function<JsonPlace, T> reading) {
        if (!node.isArray()) {
            throw refused("a list was expected");
        }
        var items = new ArrayList<T>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(reading.apply(new JsonPlace(node.get(i), path + "[" + i + "]")));
        }
        return List.copyOf(items);
    }

    /// A list of finite numbers.
    public double[] numbers() {
        return list(JsonPlace::number).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The value as it is, in JSON.
    public String json() {
        return node.toString();
    }

    /// What is made of this place; what the maker refuses is told with the place.
    public <T> T checked(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException refusal) {
            throw new UnexpectedJson(path, String.valueOf(refusal.getMessage()), refusal);
        }
    }

    /// The exception that says what is wrong here.
    public UnexpectedJson refused(String problem) {
        return new UnexpectedJson(path, problem, null);
    }
}
