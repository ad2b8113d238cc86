package paretoscope.ingest.table.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of a delimited text file: lines, or several lines where a quoted cell spans them.
///
/// A quote that nothing closes costs the line it stands in, not the rest of the file: lines are joined only when the
/// closing quote is found near enough.
final class RecordReader implements Closeable {
    private static final int MOST_LINES = 10_000;

    private final LineReader lines;
    private final Separator separator;
    private final char quote;
    private final QuotedLine quotes;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long number;
    private boolean terminated = true;
    private boolean unclosed;
    private String text = "";

    private record Line(String text, long number, boolean terminated) {}

    RecordReader(LineReader lines, Separator separator, char quote) {
        this.lines = lines;
        this.separator = separator;
        this.quote = quote;
        this.quotes = new QuotedLine(separator, quote);
    }

    /// The cells of the next record that is not blank, or null after the last.
    @Nullable
    List<String> next() throws IOException {
        for (var line = take(); line != null; line = take()) {
            if (!line.text().isBlank()) {
                return record(line);
            }
        }
        return null;
    }

    private List<String> record(Line line) throws IOException {
        number = line.number();
        terminated = line.terminated();
        unclosed = false;
        text = line.text();
        if (text.indexOf(quote) < 0) {
            return separator.split(text);
        }
        if (separator.leavesOpen(text, quote, false)) {
            text = joined(line);
        }
        return unclosed ? separator.split(text) : quoted(text);
    }

    private String joined(Line first) throws IOException {
        var taken = new ArrayList<Line>();
        var whole = new StringBuilder(first.text());
        boolean open = true;
        while (open && taken.size() < MOST_LINES && whole.length() <= LineReader.LONGEST) {
            var line = take();
            if (line == null) {
                break;
            }
            taken.add(line);
            whole.append('\n').append(line.text());
            open = separator.leavesOpen(line.text(), quote, true);
        }
        if (open) {
            unclosed = true;
            taken.reversed().forEach(ahead::addFirst);
            return first.text();
        }
        terminated = taken.getLast().terminated();
        return whole.toString();
    }

    private List<String> quoted(String record) throws IOException {
        var cells = quotes.cells(record);
        unclosed = cells.isEmpty();
        return unclosed ? separator.split(record) : cells.get();
    }

    @Nullable
    private Line take() throws IOException {
        var waiting = ahead.pollFirst();
        if (waiting != null) {
            return waiting;
        }
        var line = lines.next();
        return line == null ? null : new Line(line, lines.number(), lines.terminated());
    }

    /// The line on which the current record begins, counted from 1.
    long number() {
        return number;
    }

    /// The current record as written, which is how comments and shapes are recognised.
    String text() {
        return text;
    }

    /// Whether the current record ended with its line, rather than with the file.
    boolean terminated() {
        return terminated;
    }

    /// Whether the current record has a quote that nothing closes.
    boolean unclosed() {
        return unclosed;
    }

    long undecodable() {
        return lines.replaced();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
