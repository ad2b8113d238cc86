package paretoscope.ingest.table.text;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.Scan.Use;
import paretoscope.ingest.json.LineBatch;
import paretoscope.ingest.table.block.RowBatch;
import paretoscope.ingest.table.block.RowColumns;

/// Reads the rows of a batch of lines with cells between separators: plain cells, and such as are quoted as a whole, from
/// their bytes; a line with any other quote as a record of its own.
final class DelimitedBatch {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long FEEDS = '\n' * LOW_BITS;
    private static final String TOO_SHORT = "a row that is too short";

    private final DelimitedFormat format;
    private final LineBatch batch;
    private final byte[] in;
    private final byte separator;
    private final byte quote;
    private final long separators;
    private final long quoteSigns;
    private final RowColumns columns;
    private final int expected;
    private final int[] starts;
    private final int[] ends;
    private final List<RowBatch.Rejected> rejected = new ArrayList<>();
    private @Nullable QuotedLine quotes;
    private @Nullable String irregular;
    private int at;
    private int filled;
    private boolean isLonger;

    private DelimitedBatch(DelimitedFormat format, List<Use> uses, LineBatch batch) {
        this.format = format;
        this.batch = batch;
        this.in = batch.bytes();
        this.separator = (byte) format.separator().character();
        this.quote = (byte) format.quote();
        this.separators = separator * LOW_BITS;
        this.quoteSigns = quote * LOW_BITS;
        this.columns = new RowColumns(in, uses);
        this.expected = uses.size();
        this.starts = new int[expected];
        this.ends = new int[expected];
    }

    static RowBatch read(DelimitedFormat format, List<Use> uses, LineBatch batch) {
        return new DelimitedBatch(format, uses, batch).read();
    }

    private RowBatch read() {
        int line = 0;
        if (!batch.isRegular()) {
            irregular = "control characters, or a line that does not end";
        }
        for (; at < batch.length() && irregular == null; line++) {
            int from = at;
            if (!takeCells() || isLonger) {
                at = batch.end(from) + 1;
                parse(line, from, at - 1);
            } else if (filled < expected) {
                irregular = TOO_SHORT;
            } else {
                take(line);
            }
        }
        return new RowBatch(columns.block(), rejected, line, irregular);
    }

    /// Finds the cells of a line, and where the next one begins; false where its quotes take more than that.
    private boolean takeCells() {
        filled = 0;
        isLonger = false;
        while (true) {
            int start = at;
            boolean quoted = in[at] == quote;
            if (quoted ? !skipQuoted() : !skipPlain()) {
                return false;
            }
            byte behind = in[at];
            note(quoted ? start + 1 : start, quoted ? at - 1 : at);
            if (behind == '\r') {
                at++;
            }
            if (in[at++] == '\n') {
                return true;
            }
        }
    }

    /// Moves behind a cell; false where there is a quote in it.
    ///
    /// Looks at eight bytes at a time: those that are sought are zero once what is sought is taken away from all eight.
    private boolean skipPlain() {
        var bytes = in;
        int next = at;
        for (; next <= bytes.length - Long.BYTES; next += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, next);
            long found = (zeros(eight ^ separators) | zeros(eight ^ quoteSigns) | zeros(eight ^ FEEDS)) & HIGH_BITS;
            if (found != 0) {
                at = next + Long.numberOfTrailingZeros(found) / Byte.SIZE;
                return bytes[at] != quote;
            }
        }
        while (bytes[next] != separator && bytes[next] != '\n' && bytes[next] != quote) {
            next++;
        }
        at = next;
        return bytes[next] != quote;
    }

    private static long zeros(long eight) {
        return eight - LOW_BITS & ~eight;
    }

    /// Moves behind a cell that is quoted as a whole; false where it is not, or another quote is in it.
    private boolean skipQuoted() {
        int next = at + 1;
        while (in[next] != quote && in[next] != '\n') {
            next++;
        }
        at = next + 1;
        return in[next] == quote && (in[at] == separator || in[at] == '\n' || in[at] == '\r' && in[at + 1] == '\n');
    }

    private void note(int start, int end) {
        if (filled < expected) {
            starts[filled] = start;
            ends[filled++] = end;
        } else {
            isLonger |= !batch.isBlank(start, end);
        }
    }

    private void take(int line) {
        columns.row(line);
        for (int column = 0; column < expected; column++) {
            columns.cell(column, starts[column], ends[column]);
        }
    }

    /// Reads a line the way records are read one by one.
    private void parse(int line, int from, int to) {
        var text = new String(in, from, to - from, StandardCharsets.UTF_8);
        var cells = cells(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        if (cells.isEmpty() || cells.get().size() < expected) {
            irregular = cells.isEmpty() ? "a cell of several lines" : TOO_SHORT;
        } else if (!cells.get().subList(expected, cells.get().size()).stream().allMatch(String::isEmpty)) {
            rejected.add(new RowBatch.Rejected(line, DelimitedRows.tooLong(cells.get().size(), expected)));
        } else {
            columns.row(line);
            for (int column = 0; column < expected; column++) {
                columns.cell(column, cells.get().get(column));
            }
        }
    }

    private Optional<List<String>> cells(String text) {
        if (text.indexOf(format.quote()) < 0) {
            return Optional.of(format.separator().split(text));
        }
        if (format.separator().leavesOpen(text, format.quote(), false)) {
            return Optional.empty();
        }
        if (quotes == null) {
            quotes = new QuotedLine(format.separator(), format.quote());
        }
        try {
            return quotes.cells(text);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }
}
