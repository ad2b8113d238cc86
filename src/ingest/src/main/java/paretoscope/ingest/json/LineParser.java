package paretoscope.ingest.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Parses the records on the lines of a file.
///
/// @param selection what is kept of a record
public record LineParser(JsonDialect dialect, Selection selection, JsonBounds bounds) {
    /// Parses a line as it is.
    public ParsedLine parse(LineBatch batch, int line, int from, int end) {
        return parse(batch, line, from, end, null);
    }

    /// Parses a line that has been abridged; where that is not JSON, the line as it is.
    ParsedLine parse(LineBatch batch, int line, int from, int end, @Nullable Abridgement abridged) {
        if (end - from > bounds.lineBytes()) {
            return new ParsedLine.Trouble(line, "the line is longer than " + (bounds.lineBytes() >> 20) + " MiB");
        }
        boolean ended = end < batch.length();
        return abridged != null
                && parse(abridged.bytes(), 0, abridged.length(), line, ended) instanceof ParsedLine.Value value
                        ? value
                        : parse(batch.bytes(), from, end - from, line, ended);
    }

    private ParsedLine parse(byte[] bytes, int from, int length, int line, boolean ended) {
        try (var parser = JsonParsers.open(bytes, from, length, dialect)) {
            parser.nextToken();
            var value = JsonTree.read(parser, selection);
            return parser.nextToken() == null
                    ? new ParsedLine.Value(line, value)
                    : new ParsedLine.Trouble(line, "something follows the record on its line");
        } catch (JacksonException broken) {
            return new ParsedLine.Trouble(line,
                    ended ? JsonTrouble.sentence(broken) : "the last line is only half written");
        }
    }

    /// The value between two places, or null where it is not JSON.
    ///
    /// @param kept what is kept of it
    public @Nullable JsonNode value(byte[] bytes, int from, int to, Selection kept) {
        try (var parser = JsonParsers.open(bytes, from, to - from, dialect)) {
            parser.nextToken();
            var value = JsonTree.read(parser, kept);
            return parser.nextToken() == null ? value : null;
        } catch (JacksonException broken) {
            return null;
        }
    }
}
