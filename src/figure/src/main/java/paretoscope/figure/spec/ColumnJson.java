package paretoscope.figure.spec;

import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// A column in JSON: a list of numbers, with `null` for unknown and strings for the infinities.
final class ColumnJson {
    private static final double LARGEST_EXACT = 1e15;

    private ColumnJson() {}

    static final class Writer extends ValueSerializer<Column> {
        @Override
        public void serialize(Column column, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (var i = 0; i < column.size(); i++) {
                write(column.get(i), json);
            }
            json.writeEndArray();
        }

        private static void write(double value, JsonGenerator json) {
            if (Double.isNaN(value)) {
                json.writeNull();
            } else if (Double.isInfinite(value)) {
                json.writeString(value > 0 ? "Infinity" : "-Infinity");
            } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
                json.writeNumber((long) value);
            } else {
                json.writeNumber(value);
            }
        }

        @Override
        public boolean isEmpty(SerializationContext context, Column column) {
            return column.isEmpty();
        }
    }

    static final class Reader extends ValueDeserializer<Column> {
        @Override
        public Column deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw MismatchedInputException.from(json, Column.class, "a list of numbers was expected");
            }
            var values = new double[16];
            var count = 0;
            for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                values[count] = value(token, json, count);
                count++;
            }
            return Column.of(Arrays.copyOf(values, count));
        }

        private static double value(JsonToken token, JsonParser json, int index) {
            return switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
                case VALUE_NULL -> Double.NaN;
                case VALUE_STRING -> infinity(json, index);
                default -> throw notANumber(json, index);
            };
        }

        private static double infinity(JsonParser json, int index) {
            return switch (json.getString()) {
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw notANumber(json, index);
            };
        }

        private static RuntimeException notANumber(JsonParser json, int index) {
            return MismatchedInputException.from(json, Column.class, "a number, null or \"Infinity\" was expected")
                    .prependPath(Column.class, index);
        }
    }
}
