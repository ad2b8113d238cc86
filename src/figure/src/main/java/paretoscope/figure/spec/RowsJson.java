package paretoscope.figure.spec;

import java.util.ArrayList;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// A set of data in JSON: a list of whole numbers from 0.
final class RowsJson {
    private RowsJson() {}

    static final class Writer extends ValueSerializer<Rows> {
        @Override
        public void serialize(Rows rows, JsonGenerator json, SerializationContext context) {
            var indices = rows.toArray();
            json.writeArray(indices, 0, indices.length);
        }

        @Override
        public boolean isEmpty(SerializationContext context, Rows rows) {
            return rows.isEmpty();
        }
    }

    static final class Reader extends ValueDeserializer<Rows> {
        @Override
        public Rows deserialize(JsonParser json, DeserializationContext context) {
            var indices = new ArrayList<Integer>();
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw notRows(json);
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                    throw notRows(json);
                }
                indices.add(index(json));
            }
            return Rows.of(indices.stream().mapToInt(Integer::intValue).toArray());
        }

        private static int index(JsonParser json) {
            var index = json.getBigIntegerValue();
            if (index.signum() < 0 || index.bitLength() > 26) {
                throw notRows(json);
            }
            return index.intValue();
        }

        private static RuntimeException notRows(JsonParser json) {
            return MismatchedInputException.from(json, Rows.class, "a list of whole numbers from 0 was expected");
        }
    }
}
