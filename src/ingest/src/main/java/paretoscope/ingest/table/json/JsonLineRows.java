package paretoscope.ingest.table.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.GrowingRow;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.text.TextLines;

/// The rows of a file with one JSON object a line: a bad line costs itself alone.
final class JsonLineRows implements RowSource {
    private final TextLines lines;
    private final Consumer<Issue> issues;
    private final GrowingRow row = new GrowingRow();

    JsonLineRows(SourceFile file, Consumer<Issue> issues) throws IOException {
        this.lines = TextLines.open(file);
        this.issues = issues;
    }

    @Override
    public List<String> columns() {
        return row.columns();
    }

    @Override
    public boolean next() throws IOException, UnreadableSource {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank() && read(line.get())) {
                return true;
            }
        }
        if (row.overfull()) {
            issues.accept(Issue.skipped(Locator.WHOLE_FILE,
                    "fields beyond the first " + GrowingRow.MOST_COLUMNS + " names were left out"));
        }
        return false;
    }

    private boolean read(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var trouble = JsonLine.into(row, bytes, 0, bytes.length);
        trouble.ifPresent(why -> issues.accept(Issue.skipped(row(), lines.terminated() || why.equals(JsonLine.NO_FIELDS)
                ? why
                : "the last line is only half written")));
        return trouble.isEmpty();
    }

    @Override
    public List<String> cells() {
        return row.cells();
    }

    @Override
    public Locator row() {
        return Locator.line(lines.number());
    }

    @Override
    public Locator cell(String column) {
        return Locator.cell(lines.number(), column);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
