package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Opens bounded parsers. Byte order marks and UTF-16 are dealt with; a name given twice is no error, the last one
/// counts.
public final class JsonParsers {
    private static final Map<JsonDialect, JsonFactory> FACTORIES = new EnumMap<>(JsonDialect.class);

    static {
        for (var dialect : JsonDialect.values()) {
            FACTORIES.put(dialect, factory(dialect));
        }
    }

    private JsonParsers() {}

    private static JsonFactory factory(JsonDialect dialect) {
        boolean relaxed = dialect == JsonDialect.RELAXED;
        return JsonFactory.builder().streamReadConstraints(JsonBounds.USUAL.constraints())
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, relaxed)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, relaxed).build();
    }

    /// A parser over a stream, which it closes; UTF-16 and UTF-32 with a byte order mark are read as well as UTF-8.
    public static JsonParser open(InputStream in, JsonDialect dialect) throws IOException {
        return FACTORIES.get(dialect).createParser(ObjectReadContext.empty(), Utf8Stream.of(in));
    }

    /// A parser over UTF-8 bytes in memory.
    public static JsonParser open(byte[] bytes, int offset, int length, JsonDialect dialect) {
        return FACTORIES.get(dialect).createParser(ObjectReadContext.empty(), bytes, offset, length);
    }
}
