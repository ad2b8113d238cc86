package paretoscope.app.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields of what a view remembers, read leniently: what is missing or of another kind is absent.
public final class JsonFields {
    private JsonFields() {}

    public static void texts(ObjectNode to, String name, Iterable<String> texts) {
        var array = to.putArray(name);
        texts.forEach(array::add);
    }

    /// The texts of a list that are not empty.
    public static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> text(node).ifPresent(texts::add));
        return texts;
    }

    /// A text that is not empty.
    public static Optional<String> text(JsonNode node) {
        return Optional.of(node.asString("")).filter(text -> !text.isEmpty());
    }

    public static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /// Constants by name, of an object.
    public static <E extends Enum<E>> Map<String, E> constants(JsonNode object, E[] values) {
        var found = new HashMap<String, E>();
        object.properties()
                .forEach(entry -> constant(entry.getValue(), values).ifPresent(it -> found.put(entry.getKey(), it)));
        return found;
    }

    public static <E extends Enum<E>> Optional<E> constant(JsonNode node, E[] values) {
        return Arrays.stream(values).filter(value -> value.name().equals(node.asString(""))).findFirst();
    }
}
