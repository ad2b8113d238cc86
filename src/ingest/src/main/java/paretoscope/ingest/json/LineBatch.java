package paretoscope.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Some hundred lines as they stand in a file, to be parsed while the next ones are read.
///
/// Lines end at line feeds and nowhere else: other Unicode line breaks are legal inside JSON strings and end nothing.
///
/// @param bytes where they are, from the first byte on
/// @param length how many bytes they are
/// @param last whether the file ends behind them
public record LineBatch(byte[] bytes, int length, boolean last) {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * LOW_BITS;
    private static final long SPACES = ' ' * LOW_BITS;
    private static final int HUGE = 1 << 23;

    /// Where the line that begins here ends: at its line feed, or behind the last byte.
    ///
    /// Looks at eight bytes at a time: those with a line feed among them are the ones with a zero byte after the feeds
    /// are taken away.
    public int end(int from) {
        int at = from;
        while (at <= length - Long.BYTES) {
            long rest = (long) EIGHT_BYTES.get(bytes, at) ^ LINE_FEEDS;
            if ((rest - LOW_BITS & ~rest & HIGH_BITS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Whether nothing stands between two places.
    public boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /// Whether all of it are whole lines of text in UTF-8, and nothing is in it that readers of text disagree about:
    /// control characters, returns that end no line, signs for undecodable text.
    public boolean isRegular() {
        boolean ascii = true;
        for (int from = 0; from < length; from += Long.BYTES) {
            if (from > length - Long.BYTES || !isPlainAscii((long) EIGHT_BYTES.get(bytes, from))) {
                for (int at = from; at < Math.min(length, from + Long.BYTES); at++) {
                    if (bytes[at] >= 0 && bytes[at] < ' ' && !isAllowed(at)) {
                        return false;
                    }
                    ascii &= bytes[at] >= 0;
                }
            }
        }
        boolean ends = length == 0 || bytes[length - 1] == '\n';
        return ends && (ascii || new String(bytes, 0, length, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0);
    }

    /// Whether no byte is below a space or beyond ASCII.
    private static boolean isPlainAscii(long eight) {
        return ((eight - SPACES | eight) & HIGH_BITS) == 0;
    }

    private boolean isAllowed(int at) {
        return switch (bytes[at]) {
            case '\n', '\t' -> true;
            case '\r' -> at + 1 < length && bytes[at + 1] == '\n';
            default -> false;
        };
    }

    /// Whether it takes so much memory that few of its like fit in.
    boolean isHuge() {
        return bytes.length > HUGE;
    }
}
