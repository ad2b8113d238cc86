package paretoscope.ingest.table.json;

import java.util.Optional;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonParsers;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.table.row.GrowingRow;
import tools.jackson.core.JacksonException;

/// One line of a file with a JSON object on each.
final class JsonLine {
    static final String NO_FIELDS = "the line holds no fields";

    private JsonLine() {}

    /// Lays a line into a row; what keeps it from being one, if anything does.
    static Optional<String> into(GrowingRow row, byte[] bytes, int from, int length) {
        try (var parser = JsonParsers.open(bytes, from, length, JsonDialect.RELAXED)) {
            parser.nextToken();
            return FlatRecord.into(row, JsonTree.read(parser, Selection.ALL)) && !row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(NO_FIELDS);
        } catch (JacksonException broken) {
            return Optional.of(JsonTrouble.sentence(broken));
        }
    }
}
