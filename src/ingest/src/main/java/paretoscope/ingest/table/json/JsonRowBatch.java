package paretoscope.ingest.table.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.Scan.Use;
import paretoscope.ingest.json.JsonBounds;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.LineBatch;
import paretoscope.ingest.json.LineParser;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.table.block.RowBatch;
import paretoscope.ingest.table.block.RowColumns;
import paretoscope.ingest.table.row.GrowingRow;

/// Reads the rows of a batch of lines with a JSON object on each: plain ones from their bytes, any other line by parsing
/// it, so that both are the same row.
final class JsonRowBatch {
    private static final LineParser PARSER = new LineParser(JsonDialect.RELAXED, Selection.ALL, JsonBounds.USUAL);
    /// So many digits are read as they stand where they count as numbers, and printed as they stand where they are whole.
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_WHOLE = 18;

    private final LineBatch batch;
    private final byte[] in;
    private final RowFields fields;
    private final RowColumns columns;
    private final List<Use> uses;
    private final GrowingRow row = new GrowingRow();
    private final List<RowBatch.Rejected> rejected = new ArrayList<>();
    private @Nullable String irregular;

    private JsonRowBatch(List<String> names, List<Use> uses, LineBatch batch) {
        this.batch = batch;
        this.in = batch.bytes();
        this.fields = new RowFields(names);
        this.columns = new RowColumns(in, uses);
        this.uses = uses;
        names.forEach(name -> row.put(name, ""));
    }

    /// @param names the columns' names
    static RowBatch read(List<String> names, List<Use> uses, LineBatch batch) {
        return new JsonRowBatch(names, uses, batch).read();
    }

    private RowBatch read() {
        if (!batch.isRegular()) {
            irregular = "control characters, or a line that does not end";
        }
        int line = 0;
        for (int at = 0; at < batch.length() && irregular == null; line++) {
            int end = fields.find(in, at, batch.length());
            if (end < 0) {
                end = batch.end(at);
                parse(line, at, end);
            } else {
                take(line);
            }
            at = end + 1;
        }
        return new RowBatch(columns.block(), rejected, line, irregular);
    }

    private void take(int line) {
        columns.row(line);
        for (int column = 0; column < uses.size(); column++) {
            if (columns.isLaidOut(column)) {
                cell(column, fields.from(column), fields.to(column));
            }
        }
    }

    private void cell(int column, int from, int to) {
        boolean empty = from < 0 || in[from] == 'n';
        boolean quoted = !empty && in[from] == '"';
        if (!empty && (quoted ? fields.isEscaped(column) : !isAsWritten(column, from, to))) {
            columns.cell(column, text(from, to));
            return;
        }
        int around = quoted ? 1 : 0;
        columns.cell(column, empty ? 0 : from + around, empty ? 0 : to - around);
    }

    /// Whether a word or number reads as it is written: a number among texts may be written in another way than it is
    /// printed.
    private boolean isAsWritten(int column, int from, int to) {
        return in[from] == 't' || in[from] == 'f'
                || columns.isOfNumbers(column) && to - from <= LONGEST_NUMBER || isPlainWhole(from, to);
    }

    private boolean isPlainWhole(int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] < '0' || in[i] > '9') {
                return false;
            }
        }
        return to - from <= LONGEST_WHOLE;
    }

    private String text(int from, int to) {
        return Optional.ofNullable(PARSER.value(in, from, to, Selection.ALL)).map(FlatRecord::text)
                .map(GrowingRow::clean).orElseThrow();
    }

    private void parse(int line, int from, int end) {
        if (batch.isBlank(from, end)) {
            return;
        }
        var trouble = JsonLine.into(row, in, from, end - from);
        if (trouble.isPresent()) {
            rejected.add(new RowBatch.Rejected(line, trouble.get()));
        } else if (row.columns().size() > uses.size()) {
            irregular = "a field that comes up late";
        } else {
            columns.row(line);
            var cells = row.cells();
            for (int column = 0; column < uses.size(); column++) {
                columns.cell(column, cells.get(column));
            }
        }
    }
}
