package paretoscope.ingest.table.block;

import java.nio.charset.StandardCharsets;

/// The texts of one column, looked at one after another without white space around them.
final class CellTexts {
    private final byte[] in;
    private final byte[] written;
    private final int[] starts;
    private final int[] ends;
    private final int count;
    private byte[] bytes = {};
    private int from;
    private int to;

    /// @param in where cells stand
    /// @param written those that read otherwise than they are written
    /// @param starts where each begins, the complement of a place in `written` for one that is there
    /// @param ends where each ends, in the same way
    CellTexts(byte[] in, byte[] written, int[] starts, int[] ends, int count) {
        this.in = in;
        this.written = written;
        this.starts = starts;
        this.ends = ends;
        this.count = count;
    }

    /// How many there are.
    int count() {
        return count;
    }

    /// Where the text lies that is looked at.
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Looks at the text in a row.
    void lookAt(int row) {
        int first = starts[row];
        int last = ends[row];
        if (first < 0) {
            show(written, ~first, ~last);
            return;
        }
        var text = in;
        while (first < last && isSpace(text[first])) {
            first++;
        }
        while (first < last && isSpace(text[last - 1])) {
            last--;
        }
        if (first < last && (text[first] < 0 || text[last - 1] < 0)) {
            text = new String(text, first, last - first, StandardCharsets.UTF_8).strip()
                    .getBytes(StandardCharsets.UTF_8);
            show(text, 0, text.length);
        } else {
            show(text, first, last);
        }
    }

    private void show(byte[] text, int first, int last) {
        bytes = text;
        from = first;
        to = last;
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }
}
