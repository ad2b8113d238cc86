package paretoscope.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

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

    /// Whether it takes so much memory that few of its like fit in.
    boolean isHuge() {
        return bytes.length > HUGE;
    }
}
