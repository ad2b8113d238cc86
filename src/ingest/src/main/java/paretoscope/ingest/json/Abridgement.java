package paretoscope.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes out of the text of an object what is not selected, so that kilobytes of prompts are passed over eight bytes at
/// a time instead of being parsed; a `null` is left in their place.
///
/// What is passed over is only looked at for where it ends. An object that is not as expected is left to the parser
/// whole. Used by one thread at a time.
final class Abridgement {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long TURNED = 2 * LOW_BITS;
    private static final long BEHIND_QUOTES = ('"' - 1) * LOW_BITS;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final int MOST_NAMES = 200;

    private final Level level;
    private byte[] in = {};
    private int at;
    private int end;
    private byte[] out = new byte[1 << 10];
    private int filled;

    /// A name met before, and whether what stands under it is kept.
    ///
    /// @param inside what is kept of an object under it, unless that is everything
    private record Name(byte[] text, boolean kept, @Nullable Level inside) {
        boolean isAt(byte[] in, int from, int to) {
            return Arrays.equals(text, 0, text.length, in, from, to);
        }
    }

    Abridgement(Selection selection) {
        this.level = new Level(selection);
    }

    /// Abridges the object that is all there is on a line.
    ///
    /// @param to where the bytes end, which may be many lines further on
    /// @return where the line ends, or -1 where it could not be abridged
    int take(byte[] bytes, int from, int to) {
        in = bytes;
        at = from;
        end = to;
        filled = 0;
        return object(level) && isBlankBehind() ? at : -1;
    }

    /// The abridged text.
    byte[] bytes() {
        return out;
    }

    int length() {
        return filled;
    }

    private boolean isBlankBehind() {
        skipSpace();
        return at == end || in[at] == '\n';
    }

    private boolean object(Level level) {
        if (!copies('{')) {
            return false;
        }
        for (int place = 0; next() == '"'; place++) {
            int start = at;
            if (!skipString()) {
                return false;
            }
            var name = level.name(in, start + 1, at - 1, place);
            copy(start, at);
            if (!copies(':') || !value(name)) {
                return false;
            }
            if (!copies(',')) {
                break;
            }
        }
        return copies('}');
    }

    private boolean value(Name name) {
        if (next() == '{' && name.inside() != null) {
            return object(name.inside());
        }
        int from = at;
        if (!skipValue()) {
            return false;
        }
        if (name.kept()) {
            copy(from, at);
        } else {
            room(4);
            out[filled++] = 'n';
            out[filled++] = 'u';
            out[filled++] = 'l';
            out[filled++] = 'l';
        }
        return true;
    }

    /// Objects at one place in the lines of a file, which mostly have the same names in the same order.
    private static final class Level {
        private final Selection selection;
        private final List<Name> names = new ArrayList<>();

        Level(Selection selection) {
            this.selection = selection;
        }

        Name name(byte[] in, int from, int to, int place) {
            if (place < names.size() && names.get(place).isAt(in, from, to)) {
                return names.get(place);
            }
            for (var name : names) {
                if (name.isAt(in, from, to)) {
                    return name;
                }
            }
            var name = name(Arrays.copyOfRange(in, from, to));
            if (names.size() < MOST_NAMES) {
                names.add(name);
            }
            return name;
        }

        private Name name(byte[] text) {
            if (contains(text, (byte) '\\')) {
                return new Name(text, true, null);
            }
            var name = new String(text, StandardCharsets.UTF_8);
            boolean kept = selection.keeps(name);
            var inside = kept ? selection.inside(name) : Selection.ALL;
            return new Name(text, kept, inside.equals(Selection.ALL) ? null : new Level(inside));
        }
    }

    private static boolean contains(byte[] text, byte wanted) {
        for (var each : text) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean skipValue() {
        int first = next();
        if (first == '"') {
            return skipString();
        }
        return first == '{' || first == '[' ? skipNested() : skipWord();
    }

    private boolean skipWord() {
        int from = at;
        while (at < end && in[at] != ',' && in[at] != '}' && in[at] != ']' && in[at] > ' ') {
            at++;
        }
        return at > from;
    }

    /// Brackets are counted and not matched: which kind closes which is for whoever parses them.
    private boolean skipNested() {
        int depth = 0;
        while (at < end) {
            switch (in[at]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    if (!skipString()) {
                        return false;
                    }
                    continue;
                }
                case '\n' -> {
                    return false;
                }
                default -> {
                    // Nothing that opens or closes.
                }
            }
            at++;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    /// Moves behind the string that begins here; false where it does not end, or holds a control character.
    private boolean skipString() {
        at++;
        while (true) {
            skipPlain();
            if (at >= end) {
                return false;
            }
            int value = in[at++];
            if (value == '"') {
                return true;
            }
            if (value == '\\' && at < end) {
                value = in[at++];
            }
            if (value >= 0 && value < ' ') {
                return false;
            }
        }
    }

    /// Moves on while there is no quote, backslash or control character among the next bytes; bytes beyond ASCII pass.
    private void skipPlain() {
        var bytes = in;
        int next = at;
        while (next <= end - 4 * Long.BYTES && ((special(bytes, next) | special(bytes, next + Long.BYTES)
                | special(bytes, next + 2 * Long.BYTES) | special(bytes, next + 3 * Long.BYTES)) & HIGH_BITS) == 0) {
            next += 4 * Long.BYTES;
        }
        while (next <= end - Long.BYTES && (special(bytes, next) & HIGH_BITS) == 0) {
            next += Long.BYTES;
        }
        at = next;
    }

    /// Looks at eight bytes: the highest bit of the first quote, backslash or control character among them is set, and
    /// none is where there is no such one. A quote whose second bit is turned comes right behind the control
    /// characters, so that both are found at once.
    private static long special(byte[] bytes, int from) {
        long eight = (long) EIGHT_BYTES.get(bytes, from);
        long turned = eight ^ TURNED;
        long backslash = eight ^ BACKSLASHES;
        return turned - BEHIND_QUOTES & ~turned | backslash - LOW_BITS & ~backslash;
    }

    private int next() {
        skipSpace();
        return at < end ? in[at] : -1;
    }

    private void skipSpace() {
        while (at < end && (in[at] == ' ' || in[at] == '\t' || in[at] == '\r')) {
            at++;
        }
    }

    private boolean copies(char sign) {
        if (next() != sign) {
            return false;
        }
        room(1);
        out[filled++] = in[at++];
        return true;
    }

    private void copy(int from, int to) {
        room(to - from);
        System.arraycopy(in, from, out, filled, to - from);
        filled += to - from;
    }

    private void room(int more) {
        if (filled + more > out.length) {
            out = Arrays.copyOf(out, Math.max(filled + more, 2 * out.length));
        }
    }
}
