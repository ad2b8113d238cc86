package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads a file of records, whichever way they stand in it, one at a time.
///
/// In a file of lines a bad one is reported with its number and the next is read; in an array or a document the text
/// after an error has no meaning, so the good records before it are kept and the rest is reported once.
public final class JsonRecords {
    private final SourceFile file;
    private final JsonDialect dialect;
    private final Selection selection;
    private final Cancellation cancellation;
    private final JsonBounds bounds;

    private JsonRecords(SourceFile file, JsonDialect dialect, Selection selection, Cancellation cancellation,
            JsonBounds bounds) {
        this.file = file;
        this.dialect = dialect;
        this.selection = selection;
        this.cancellation = cancellation;
        this.bounds = bounds;
    }

    /// Reads all records of a file, keeping of each what is selected.
    ///
    /// @return how the records stood in the file
    public static RecordLayout read(SourceFile file, JsonDialect dialect, Selection selection,
            Cancellation cancellation, RecordVisitor visitor) throws IOException {
        return read(file, dialect, selection, cancellation, JsonBounds.USUAL, visitor);
    }

    static RecordLayout read(SourceFile file, JsonDialect dialect, Selection selection, Cancellation cancellation,
            JsonBounds bounds, RecordVisitor visitor) throws IOException {
        return new JsonRecords(file, dialect, selection, cancellation, bounds).read(visitor);
    }

    private RecordLayout read(RecordVisitor visitor) throws IOException {
        var layout = layout(file, dialect);
        switch (layout) {
            case ARRAY -> array(visitor);
            case LINES -> lines(visitor);
            case DOCUMENTS -> documents(visitor);
        }
        return layout;
    }

    /// How the records stand in a file, by its first lines.
    public static RecordLayout layout(SourceFile file, JsonDialect dialect) throws IOException {
        try (var in = Utf8Stream.of(file.stream())) {
            var lines = new LineReader(in, JsonBounds.USUAL.lineBytes());
            boolean opened = false;
            for (int seen = 0; seen < 4 && lines.next();) {
                if (lines.blank()) {
                    continue;
                }
                seen++;
                if (!opened && first(lines) == '[') {
                    return RecordLayout.ARRAY;
                }
                opened = true;
                if (first(lines) == '{' && isWhole(lines, dialect)) {
                    return RecordLayout.LINES;
                }
            }
            return RecordLayout.DOCUMENTS;
        }
    }

    private static int first(LineReader lines) {
        int at = 0;
        while (at < lines.length() && Character.isWhitespace(lines.bytes()[at])) {
            at++;
        }
        return at < lines.length() ? lines.bytes()[at] : -1;
    }

    private static boolean isWhole(LineReader lines, JsonDialect dialect) {
        try (var parser = JsonParsers.open(lines.bytes(), 0, lines.length(), dialect)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private void lines(RecordVisitor visitor) throws IOException {
        try (var in = Utf8Stream.of(file.stream())) {
            new JsonLines(new LineParser(dialect, selection, bounds), visitor).read(in, cancellation);
        }
    }

    private void array(RecordVisitor visitor) throws IOException {
        try (var parser = JsonParsers.open(file.stream(), dialect)) {
            walk(parser, visitor, true);
        }
    }

    private void documents(RecordVisitor visitor) throws IOException {
        try (var parser = JsonParsers.open(file.stream(), dialect)) {
            walk(parser, visitor, false);
        }
    }

    private void walk(JsonParser parser, RecordVisitor visitor, boolean inArray) {
        long index = 0;
        try {
            if (inArray) {
                parser.nextToken();
            }
            for (var token = parser.nextToken(); token != null
                    && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                cancellation.check();
                var at = inArray
                        ? Locator.pointer("/" + index)
                        : Locator.line(parser.currentTokenLocation().getLineNr());
                visitor.record(index, at, JsonTree.read(parser, selection));
                index++;
            }
        } catch (JacksonException broken) {
            visitor.unreadable(JsonTrouble.line(broken), JsonTrouble.sentence(broken)
                    + (index > 0 ? "; the " + index + " records before it were read" : ""));
        }
    }

    /// Opens the file as one document.
    public static JsonParser document(SourceFile file, JsonDialect dialect) throws IOException {
        InputStream in = file.stream();
        return JsonParsers.open(in, dialect);
    }
}
