package paretoscope.ingest.json;

import java.io.IOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Steps through a document too large for memory, one property or element at a time.
///
/// A visitor is called with the parser at the first token of a value. It may read the value to its last token, or
/// leave it alone; what it leaves alone is passed over.
public final class JsonWalk {
    private JsonWalk() {}

    /// Takes one property of an object.
    @FunctionalInterface
    public interface Property<X extends Exception> {
        void visit(String name, JsonParser value) throws IOException, X;
    }

    /// Takes one element of an array; counted from 0.
    @FunctionalInterface
    public interface Element<X extends Exception> {
        void visit(long index, JsonParser value) throws IOException, X;
    }

    /// Visits the properties of the object the parser stands at; does nothing if it stands at anything else.
    public static <X extends Exception> void properties(JsonParser parser, Property<X> visitor) throws IOException, X {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            long before = parser.currentTokenCount();
            visitor.visit(name, parser);
            passOver(parser, before);
        }
    }

    /// Visits the elements of the array the parser stands at; does nothing if it stands at anything else.
    public static <X extends Exception> void elements(JsonParser parser, Element<X> visitor) throws IOException, X {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (long index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            long before = parser.currentTokenCount();
            visitor.visit(index, parser);
            passOver(parser, before);
        }
    }

    private static void passOver(JsonParser parser, long before) {
        if (parser.currentTokenCount() == before) {
            parser.skipChildren();
        }
    }
}
