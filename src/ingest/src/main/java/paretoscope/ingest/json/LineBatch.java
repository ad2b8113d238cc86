package paretoscope.ingest.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Some hundred lines of a file, copied out of it, so that they can be parsed while the next ones are read.
///
/// @param bytes the lines without their line feeds
/// @param last whether the file ends behind them
record LineBatch(byte[] bytes, List<Line> lines, boolean last) {
    /// Room enough for a small file.
    static final int LITTLE = 1 << 16;
    private static final int BYTES = 1 << 20;

    /// Where a line stands among the bytes, and in the file.
    ///
    /// @param ended whether a line feed ends it
    /// @param tooLong whether it was longer than allowed, so that there is nothing of it here
    record Line(long number, int from, int length, boolean ended, boolean tooLong) {}

    /// The next lines, blank ones left out.
    ///
    /// @param room how many bytes they are likely to take
    static LineBatch next(LineReader reader, int room) throws IOException {
        var bytes = new byte[room];
        var lines = new ArrayList<Line>();
        int filled = 0;
        while (filled < BYTES) {
            if (!reader.next()) {
                return new LineBatch(bytes, lines, true);
            }
            int length = reader.tooLong() ? 0 : reader.length();
            if (!reader.blank()) {
                bytes = roomFor(bytes, filled + length);
                System.arraycopy(reader.bytes(), 0, bytes, filled, length);
                lines.add(new Line(reader.number(), filled, length, reader.ended(), reader.tooLong()));
                filled += length;
            }
        }
        return new LineBatch(bytes, lines, false);
    }

    private static byte[] roomFor(byte[] bytes, int length) {
        return length <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
    }

    /// Whether a single line fills it many times over: of such ones few fit into memory.
    boolean isHuge() {
        return bytes.length > 8 * BYTES;
    }
}
