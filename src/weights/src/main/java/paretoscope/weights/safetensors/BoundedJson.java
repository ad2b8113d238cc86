package paretoscope.weights.safetensors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON of a stranger: shallow, without duplicate names, its strings and numbers bounded.
final class BoundedJson {
    /// The most bytes of a header or an index that are read; the format's own limit.
    static final long LIMIT = 100_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxStringLength(1 << 24)
                    .maxNameLength(1 << 16).maxNumberLength(30).build())
            .build();

    private BoundedJson() {}

    static JsonParser parser(byte[] text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /// Whether the parser stands at the start of an object.
    static boolean atObject(JsonParser parser) {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /// The member after this one, or null at the end of the object.
    static @Nullable String nextName(JsonParser parser) {
        return parser.nextToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }
}
