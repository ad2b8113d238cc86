package paretoscope.ingest.table.text;

import java.io.IOException;

/// A line, or a quoted cell over several lines, that is longer than any table's.
final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    LineTooLong(long line) {
        super("line " + line + " is longer than " + LineReader.LONGEST + " characters");
        this.line = line;
    }

    long line() {
        return line;
    }
}
