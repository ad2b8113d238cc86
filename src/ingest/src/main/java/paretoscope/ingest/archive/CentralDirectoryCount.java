package paretoscope.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;

/// How many entries an archive says it has, read from its last record before anything is built from them (PKWARE
/// APPNOTE 6.3, sections 4.3.14 to 4.3.16).
final class CentralDirectoryCount {
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private CentralDirectoryCount() {}

    /// The stated number of entries, or nothing when the archive has no end record: it was cut short.
    static OptionalLong of(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
        var tail = read(channel, size - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                int stated = tail.getShort(at + 10) & 0xFFFF;
                return OptionalLong.of(stated == 0xFFFF ? of64(channel, tail, at, stated) : stated);
            }
        }
        return OptionalLong.empty();
    }

    private static long of64(SeekableByteChannel channel, ByteBuffer tail, int end, long stated) throws IOException {
        int locator = end - 20;
        if (locator < 0 || tail.getInt(locator) != LOCATOR64) {
            return stated;
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > channel.size() - 56) {
            return stated;
        }
        var end64 = read(channel, at, 56);
        return end64.getInt(0) == END64 ? end64.getLong(32) & Long.MAX_VALUE : stated;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(Math.max(length, 0)).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(Math.max(from, 0));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Channels may deliver in pieces.
        }
        return bytes.limit(bytes.position());
    }
}
