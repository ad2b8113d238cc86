package paretoscope.figure.spec;

import java.util.Locale;
import paretoscope.figure.drawing.Colour;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// A colour in JSON: `#rrggbb`, or `#rrggbbaa` when it is not solid.
final class ColourJson {
    private ColourJson() {}

    static final class Writer extends ValueSerializer<Colour> {
        @Override
        public void serialize(Colour colour, JsonGenerator json, SerializationContext context) {
            var alpha = colour.alpha() == 1
                    ? ""
                    : String.format(Locale.ROOT, "%02x", Math.round(colour.alpha() * 255));
            json.writeString(colour.toHex() + alpha);
        }
    }

    static final class Reader extends ValueDeserializer<Colour> {
        @Override
        public Colour deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw MismatchedInputException.from(json, Colour.class, "a colour such as \"#0072b2\" was expected");
            }
            try {
                return Colour.hex(json.getString());
            } catch (IllegalArgumentException problem) {
                var refused = MismatchedInputException.from(json, Colour.class, problem.getMessage());
                refused.initCause(problem);
                throw refused;
            }
        }
    }
}
