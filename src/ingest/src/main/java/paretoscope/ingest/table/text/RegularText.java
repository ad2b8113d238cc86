package paretoscope.ingest.table.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private static final long PART = 1L << 23;
    private static final int REPLACEMENT = 0xEFBFBD;
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = ' ' * LOW_BITS;
    private static final long QUOTES = '"' * LOW_BITS;
    private static final long UNDERSCORES = '_' * LOW_BITS;

    /// Reads the file once, on all processors; nothing where it is not regular, or ends in the middle of a line.
    public static Optional<RegularText> of(SourceFile file, Cancellation cancellation) throws IOException {
        try (var channel = FileChannel.open(file.path())) {
            var parts = parts(channel, file.size());
            var states = IntStream.range(0, parts.length - 1).parallel()
                    .mapToObj(part -> read(channel, parts[part], parts[part + 1], cancellation)).toList();
            return states.stream().allMatch(State::isRegular)
                    ? Optional.of(new RegularText(states.stream().mapToLong(state -> state.lines).sum(),
                            file.startsWith(0xEF, 0xBB, 0xBF), states.stream().anyMatch(state -> state.quotes),
                            states.stream().anyMatch(state -> state.joins)))
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Where parts of the file begin, each behind a line feed, and where the last one ends.
    private static long[] parts(FileChannel channel, long size) throws IOException {
        var parts = LongStream.builder().add(0);
        var chunk = new byte[CHUNK];
        for (long at = PART; at < size; at += PART) {
            int read = Math.max(0, channel.read(ByteBuffer.wrap(chunk), at));
            int feed = 0;
            while (feed < read && chunk[feed] != '\n') {
                feed++;
            }
            if (feed < read && at + feed + 1 < size) {
                parts.add(at + feed + 1);
            }
        }
        return parts.add(size).build().toArray();
    }

    private static State read(FileChannel channel, long from, long to, Cancellation cancellation) {
        var chunk = ByteBuffer.allocate(CHUNK);
        var state = new State();
        try {
            for (long at = from; at < to;) {
                cancellation.check();
                int read = channel.read(chunk.clear().limit((int) Math.min(CHUNK, to - at)), at);
                if (read <= 0 || !state.takes(chunk.array(), read)) {
                    state.previous = 0;
                    return state;
                }
                at += read;
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class State {
        private long lines;
        private boolean quotes;
        private boolean joins;
        private boolean text;
        private int previous;
        private int lastThree;

        /// Whether everything was taken, and ended with a line.
        boolean isRegular() {
            return previous == '\n';
        }

        boolean takes(byte[] chunk, int length) {
            int at = 0;
            while (at < length) {
                if (at + Long.BYTES <= length && previous != '\r' && takesEight((long) EIGHT_BYTES.get(chunk, at))) {
                    lookForJoins(chunk, at, (long) EIGHT_BYTES.get(chunk, at), length);
                    previous = chunk[at + Long.BYTES - 1];
                    at += Long.BYTES;
                } else {
                    lookForJoin(chunk, at, length);
                    if (!takes(chunk[at++] & 0xFF)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /// Looks at the underscores among eight plain letters.
        private void lookForJoins(byte[] chunk, int from, long eight, int length) {
            long others = eight ^ UNDERSCORES;
            long found = ~((others & ~HIGH_BITS) + ~HIGH_BITS | others) & HIGH_BITS;
            for (; found != 0; found &= found - 1) {
                lookForJoin(chunk, from + Long.numberOfTrailingZeros(found) / Byte.SIZE, length);
            }
        }

        /// What lies beyond the chunk may be a digit.
        private void lookForJoin(byte[] chunk, int at, int length) {
            joins |= chunk[at] == '_' && (at == 0 || isDigit(chunk[at - 1]))
                    && (at + 1 == length || isDigit(chunk[at + 1]));
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
