package paretoscope.ingest.table.json;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.table.row.GrowingRow;
import paretoscope.ingest.table.row.RowSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The rows of an array, or of objects one after another; what stands before a break is kept.
final class JsonValueRows implements RowSource {
    private final SourceFile file;
    private final JsonTable table;
    private final Consumer<Issue> issues;
    private final JsonParser parser;
    private final GrowingRow row = new GrowingRow();
    private boolean entered;
    private boolean ended;
    private long read;
    private Locator at = Locator.WHOLE_FILE;

    JsonValueRows(SourceFile file, JsonTable table, Consumer<Issue> issues) throws IOException {
        this.file = file;
        this.table = table;
        this.issues = issues;
        this.parser = JsonRecords.document(file, JsonDialect.RELAXED);
    }

    @Override
    public List<String> columns() {
        return row.columns();
    }

    @Override
    public boolean next() throws IOException, UnreadableSource {
        try {
            while (!ended && advance()) {
                at = place();
                var value = JsonTree.read(parser, Selection.ALL);
                if (FlatRecord.into(row, value) && !row.isEmpty()) {
                    read++;
                    return true;
                }
                issues.accept(Issue.skipped(at, "the element holds no fields"));
            }
        } catch (JacksonException broken) {
            stop(broken);
        }
        return false;
    }

    private void stop(JacksonException broken) throws UnreadableSource {
        ended = true;
        if (read == 0) {
            throw new UnreadableSource(file.displayName(), JsonTrouble.line(broken), JsonTrouble.sentence(broken),
                    "check that the file is complete", broken);
        }
        issues.accept(Issue.skipped(JsonTrouble.line(broken),
                JsonTrouble.sentence(broken) + "; the " + read + " rows before it were read"));
    }

    /// Moves to the first token of the next row.
    private boolean advance() {
        if (!entered) {
            entered = true;
            enter();
        }
        var token = parser.nextToken();
        ended = token == null || token == JsonToken.END_ARRAY;
        return !ended;
    }

    private void enter() {
        if (table.wrapped().isPresent()) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals(table.wrapped().get());
                parser.nextToken();
                if (here) {
                    return;
                }
                parser.skipChildren();
            }
        } else if (table.layout() == RecordLayout.ARRAY) {
            parser.nextToken();
        }
    }

    private Locator place() {
        if (table.wrapped().isPresent()) {
            return Locator.pointer("/" + table.wrapped().get() + "/" + read);
        }
        return table.layout() == RecordLayout.ARRAY
                ? Locator.pointer("/" + read)
                : Locator.line(Math.max(1, parser.currentTokenLocation().getLineNr()));
    }

    @Override
    public List<String> cells() {
        return row.cells();
    }

    @Override
    public Locator row() {
        return at;
    }

    @Override
    public Locator cell(String column) {
        return new Locator(at.text() + ", field \"" + column + "\"");
    }

    @Override
    public void close() {
        parser.close();
    }
}
