package paretoscope.ingest.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds the selected part of a value in memory, counting as it goes.
///
/// Numbers become longs or doubles: an integer beyond 64 bits is rounded, a decimal beyond the range of a double is
/// infinite. That is what the tools that write them mean, and it costs no more than it should.
public final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final int mostNodes;
    private int nodes;

    private JsonTree(JsonParser parser, int mostNodes) {
        this.parser = parser;
        this.mostNodes = mostNodes;
    }

    /// Reads the value the parser stands at, and leaves the parser at its last token.
    ///
    /// @throws tools.jackson.core.JacksonException when the text is not JSON or goes beyond the bounds
    public static JsonNode read(JsonParser parser, Selection selection) {
        return new JsonTree(parser, JsonBounds.USUAL.nodes()).value(selection);
    }

    /// Reads the value the parser stands at into a property of this object; of an object that breaks off, what was whole
    /// is kept.
    ///
    /// @throws tools.jackson.core.JacksonException when the text is not JSON or goes beyond the bounds
    public static void property(ObjectNode root, String name, JsonParser parser, Selection selection) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            new JsonTree(parser, JsonBounds.USUAL.nodes()).fields(root.putObject(name), selection);
        } else {
            root.set(name, read(parser, selection));
        }
    }

    /// A value counts once something follows it: of a number the end may be missing.
    private void fields(ObjectNode object, Selection selection) {
        var token = parser.nextToken();
        while (token == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (selection.keeps(name)) {
                var value = value(selection.inside(name));
                token = parser.nextToken();
                if (token != null) {
                    object.set(name, value);
                }
            } else {
                parser.skipChildren();
                token = parser.nextToken();
            }
        }
    }

    private JsonNode value(Selection selection) {
        if (++nodes > mostNodes) {
            throw new StreamConstraintsException("one record of more than " + mostNodes + " values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(selection);
            case START_ARRAY -> array(selection);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
                NODES.nullNode();
        };
    }

    private JsonNode integer() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getDoubleValue());
        };
    }

    private ObjectNode object(Selection selection) {
        var object = NODES.objectNode();
        fields(object, selection);
        return object;
    }

    private ArrayNode array(Selection selection) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(selection));
        }
        return array;
    }
}
