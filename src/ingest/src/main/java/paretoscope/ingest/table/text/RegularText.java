package paretoscope.ingest.table.text;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;

/// What the bytes of a plain text file say about it: how many lines it has, and that it holds nothing that readers of
/// text tables disagree about (control characters, lone returns, blank lines, signs for undecodable text).
///
/// @param marked whether it begins with a byte order mark
/// @param quotes whether there is a quotation mark in it
/// @param joins whether an underscore joins two digits somewhere, which some readers take for a number
public record RegularText(long lines, boolean marked, boolean quotes, boolean joins) {
    private static final int CHUNK = 1 << 16;
    private static final int REPLACEMENT = 0xEFBFBD;
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = ' ' * LOW_BITS;
    private static final long QUOTES = '"' * LOW_BITS;
    private static final long UNDERSCORES = '_' * LOW_BITS;

    /// Reads the file once; nothing where it is not regular, or ends in the middle of a line.
    public static Optional<RegularText> of(SourceFile file, Cancellation cancellation) throws IOException {
        var chunk = new byte[CHUNK];
        var scan = new State();
        try (var in = file.stream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                cancellation.check();
                if (!scan.takes(chunk, read)) {
                    return Optional.empty();
                }
            }
        }
        return scan.previous == '\n'
                ? Optional.of(new RegularText(scan.lines, file.startsWith(0xEF, 0xBB, 0xBF), scan.quotes,
                        scan.joins))
                : Optional.empty();
    }

    private static final class State {
        private long lines;
        private boolean quotes;
        private boolean joins;
        private boolean text;
        private int previous;
        private int lastThree;

        boolean takes(byte[] chunk, int length) {
            int at = 0;
            while (at < length) {
                if (at + Long.BYTES <= length && previous != '\r' && takesEight((long) EIGHT_BYTES.get(chunk, at))) {
                    if (has((long) EIGHT_BYTES.get(chunk, at), UNDERSCORES)) {
                        lookForJoins(chunk, at, at + Long.BYTES, length);
                    }
                    previous = chunk[at + Long.BYTES - 1];
                    at += Long.BYTES;
                } else {
                    lookForJoins(chunk, at, at + 1, length);
                    if (!takes(chunk[at++] & 0xFF)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /// What lies beyond the chunk may be a digit.
        private void lookForJoins(byte[] chunk, int from, int to, int length) {
            for (int at = from; at < to; at++) {
                joins |= chunk[at] == '_' && (at == 0 || isDigit(chunk[at - 1]))
                        && (at + 1 == length || isDigit(chunk[at + 1]));
            }
        }

        private static boolean isDigit(byte value) {
            return value >= '0' && value <= '9';
        }

        private static boolean has(long eight, long letters) {
            long rest = eight ^ letters;
            return (rest - LOW_BITS & ~rest & HIGH_BITS) != 0;
        }

        /// Whether eight bytes are plain letters, as most are, none below a space or beyond ASCII among them.
        private boolean takesEight(long eight) {
            if (((eight - SPACES | eight) & HIGH_BITS) != 0 || eight == SPACES) {
                return false;
            }
            quotes |= has(eight, QUOTES);
            text = true;
            return true;
        }

        private boolean takes(int value) {
            if (value == '\n') {
                if (!text) {
                    return false;
                }
                lines++;
                text = false;
            } else if (previous == '\r' || value < ' ' && value != '\t' && value != '\r' || isOdd(value)) {
                return false;
            } else {
                text |= value > ' ';
                quotes |= value == '"';
            }
            previous = value;
            return true;
        }

        private boolean isOdd(int value) {
            if (value < 0x80) {
                return false;
            }
            lastThree = (lastThree << 8 | value) & 0xFFFFFF;
            return lastThree == REPLACEMENT;
        }
    }
}
