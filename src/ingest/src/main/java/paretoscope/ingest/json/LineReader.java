package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Cuts a stream of bytes at line feeds and nowhere else, never holding more of a line than allowed.
///
/// Other Unicode line breaks are legal inside JSON strings and end nothing.
final class LineReader {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * LOW_BITS;

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;
    private boolean tooLong;
    private boolean ended;

    LineReader(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /// Moves to the next line; false after the last.
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        ended = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = lineFeed();
            take(end);
            next = Math.min(end + 1, filled);
            if (end < filled) {
                ended = true;
                break;
            }
        }
        number++;
        return any;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = Math.max(in.read(buffer, 0, buffer.length), 0);
        return filled > 0;
    }

    /// Looks at eight bytes at a time: those with a line feed among them are the ones with a zero byte after the feeds
    /// are taken away.
    private int lineFeed() {
        int at = next;
        while (at <= filled - Long.BYTES) {
            long rest = (long) EIGHT_BYTES.get(buffer, at) ^ LINE_FEEDS;
            if ((rest - LOW_BITS & ~rest & HIGH_BITS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private void take(int end) {
        int count = end - next;
        if (tooLong || length + (long) count > most) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, Math.min(most, line.length * 2)));
        }
        System.arraycopy(buffer, next, line, length, count);
        length += count;
    }

    /// The current line's number, from 1.
    long number() {
        return number;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /// Whether the line was longer than allowed; what there is of it is not to be used.
    boolean tooLong() {
        return tooLong;
    }

    /// Whether a line feed ended the line; the last line of a file that is being written often lacks it.
    boolean ended() {
        return ended;
    }

    boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }
}
