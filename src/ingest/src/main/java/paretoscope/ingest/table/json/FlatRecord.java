package paretoscope.ingest.table.json;

import paretoscope.ingest.table.row.GrowingRow;
import tools.jackson.databind.JsonNode;

/// Lays a JSON value into a row: nested objects as dotted names, lists as JSON text.
final class FlatRecord {
    private static final int DEPTH = 8;

    private FlatRecord() {}

    /// Fills the row; false where the value is neither an object nor a list.
    static boolean into(GrowingRow row, JsonNode written) {
        row.clear();
        var value = served(written);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                put(row, "column " + (i + 1), value.path(i), 1);
            }
            return true;
        }
        value.properties().forEach(field -> put(row, field.getKey(), field.getValue(), 1));
        return value.isObject();
    }

    /// The row of a data set as Hugging Face's server hands it out: with its number, and the names of the cells it cut.
    private static JsonNode served(JsonNode value) {
        return value.has("row_idx") && value.has("truncated_cells") && value.path("row").isObject()
                ? value.path("row")
                : value;
    }

    private static void put(GrowingRow row, String name, JsonNode value, int depth) {
        if (value.isObject() && depth < DEPTH && !value.isEmpty()) {
            value.properties().forEach(field -> put(row, name + "." + field.getKey(), field.getValue(), depth + 1));
        } else {
            row.put(name, text(value));
        }
    }

    /// What a value reads as in a cell.
    static String text(JsonNode value) {
        if (value.isNull() || value.isContainer() && value.isEmpty()) {
            return "";
        }
        return value.isContainer() ? value.toString() : value.asString();
    }
}
