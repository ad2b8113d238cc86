package paretoscope.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The first value of a file as far as its head shows it: enough to recognise a format by its content.
///
/// `first` is the value itself, cut short where the head ends; an array's elements and an object's properties that
/// come later are simply not there. `complete` says that the value ends within the head, `more` that another value
/// follows it.
public record JsonHead(JsonNode first, boolean complete, boolean more) {
    private static final JsonHead NOT_JSON = new JsonHead(MissingNode.getInstance(), false, false);

    /// Looks at the head of a file; a file that is not JSON has a missing node.
    public static JsonHead of(SourceFile file) throws IOException {
        try {
            return file.once(JsonHead.class, JsonHead::look);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static JsonHead look(SourceFile file) {
        try {
            return of(file.head(), JsonDialect.RELAXED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonHead of(byte[] head, JsonDialect dialect) throws IOException {
        try (var parser = JsonParsers.open(new ByteArrayInputStream(head), dialect)) {
            return new Builder(parser).build();
        } catch (JacksonException notEvenAFirstToken) {
            return NOT_JSON;
        }
    }

    /// Whether there is any JSON here: an object or an array, at least begun.
    public boolean isJson() {
        return first.isContainer();
    }

    /// The record to judge the file by: the first value, or the first element where the file is an array.
    public JsonNode record() {
        return first instanceof ArrayNode array ? array.path(0) : first;
    }

    /// The first value, if it is an object.
    public Optional<ObjectNode> object() {
        return first instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private static final class Builder {
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private final JsonParser parser;
        private final ArrayDeque<JsonNode> open = new ArrayDeque<>();
        private JsonNode first = MissingNode.getInstance();
        private @Nullable String name;

        Builder(JsonParser parser) {
            this.parser = parser;
        }

        JsonHead build() {
            try {
                while (parser.nextToken() != null) {
                    take(parser.currentToken());
                    if (open.isEmpty()) {
                        return new JsonHead(first, true, followed());
                    }
                }
            } catch (JacksonException cutShort) {
                return new JsonHead(first, false, false);
            }
            return new JsonHead(first, false, false);
        }

        private boolean followed() {
            try {
                return parser.nextToken() != null;
            } catch (JacksonException cutShort) {
                return true;
            }
        }

        private void take(JsonToken token) {
            switch (token) {
                case PROPERTY_NAME -> name = parser.currentName();
                case START_OBJECT -> enter(NODES.objectNode());
                case START_ARRAY -> enter(NODES.arrayNode());
                case END_OBJECT, END_ARRAY -> open.pop();
                case VALUE_STRING -> put(NODES.stringNode(parser.getString()));
                case VALUE_NUMBER_INT -> put(integer());
                case VALUE_NUMBER_FLOAT -> put(NODES.numberNode(parser.getDoubleValue()));
                case VALUE_TRUE -> put(NODES.booleanNode(true));
                case VALUE_FALSE -> put(NODES.booleanNode(false));
                case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> put(NODES.nullNode());
            }
        }

        private JsonNode integer() {
            return switch (parser.getNumberType()) {
                case INT, LONG -> NODES.numberNode(parser.getLongValue());
                case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getDoubleValue());
            };
        }

        private void enter(JsonNode container) {
            put(container);
            open.push(container);
        }

        private void put(JsonNode value) {
            switch (open.peek()) {
                case null -> first = value;
                case ObjectNode object when name != null -> object.set(name, value);
                case ArrayNode array -> array.add(value);
                default -> throw new IllegalStateException("a value without a name");
            }
        }
    }
}
