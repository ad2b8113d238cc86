package paretoscope.eval.json;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// Reads small JSON texts as trees, without a mapper.
///
/// What a mapper brings to turn JSON into objects, dates among them, has Java load calendars and locales before the first
/// text is read, which a start of the program would wait for. The trees are the same.
public final class PlainJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainJson() {}

    /// A text as a tree, the missing node for one without a value.
    ///
    /// @throws tools.jackson.core.JacksonException when the text is not JSON, or something follows the value
    public static JsonNode read(String text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        }
    }

    /// The same of bytes in UTF-8.
    public static JsonNode read(byte[] text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        }
    }

    /// The same of a stream, which is left open.
    public static JsonNode read(InputStream text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        }
    }

    private static JsonNode read(JsonParser parser) {
        if (parser.nextToken() == null) {
            return MissingNode.getInstance();
        }
        var value = value(parser);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows the value");
        }
        return value;
    }

    private static JsonNode value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
                NODES.nullNode();
        };
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static JsonNode object(JsonParser parser) {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
