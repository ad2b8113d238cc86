package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;

/// Cuts a stream of bytes into batches of whole lines, never holding more of a line than allowed.
///
/// The memory of a batch that is done with is used again: a file of gigabytes leaves nothing to be cleared away.
final class LineBatches {
    /// Room enough for a small file.
    private static final int LITTLE = 1 << 16;
    private static final int USUAL = 1 << 20;
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final int most;
    private final ArrayDeque<byte[]> unused = new ArrayDeque<>();
    private int room = LITTLE;
    private byte[] behind = {};

    /// @param most bytes of a line; of a longer one there are more than these, but not all
    LineBatches(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /// The next lines, which may be none where the file ends behind them.
    LineBatch next() throws IOException {
        var bytes = memory();
        System.arraycopy(behind, 0, bytes, 0, behind.length);
        int filled = behind.length;
        for (int searched = 0;; searched = filled) {
            filled = fill(bytes, filled);
            if (filled < bytes.length) {
                return new LineBatch(bytes, filled, true);
            }
            int end = lastLineEnd(bytes, searched, filled);
            if (end > 0) {
                behind = Arrays.copyOfRange(bytes, end, filled);
                return new LineBatch(bytes, end, false);
            }
            if (filled > most) {
                return new LineBatch(bytes, filled, !skipLine());
            }
            bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, most + 1));
        }
    }

    /// Fills memory up, as far as the file goes; in pieces that stay near the processor on their way from the system.
    private int fill(byte[] bytes, int from) throws IOException {
        int filled = from;
        while (filled < bytes.length) {
            int piece = Math.min(PIECE, bytes.length - filled);
            int read = in.readNBytes(bytes, filled, piece);
            filled += read;
            if (read < piece) {
                break;
            }
        }
        return filled;
    }

    /// Takes the memory of a batch back.
    void release(LineBatch batch) {
        if (batch.bytes().length == USUAL) {
            unused.add(batch.bytes());
        }
    }

    private byte[] memory() {
        if (behind.length < USUAL && !unused.isEmpty()) {
            return unused.remove();
        }
        var bytes = new byte[Math.max(room, behind.length)];
        room = USUAL;
        return bytes;
    }

    private static int lastLineEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : 0;
    }

    /// Passes over the rest of a line; false where the file ends before it.
    private boolean skipLine() throws IOException {
        var bytes = new byte[LITTLE];
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
            for (int i = 0; i < read; i++) {
                if (bytes[i] == '\n') {
                    behind = Arrays.copyOfRange(bytes, i + 1, read);
                    return true;
                }
            }
        }
        behind = new byte[0];
        return false;
    }
}
