package paretoscope.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private static final long SPACES = ' ' * LOW_BITS;
    private static final long QUOTES = '"' * LOW_BITS;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final int MOST_NAMES = 200;

    private final Selection selection;
    private final List<Name> names = new ArrayList<>();
    private byte[] in = {};
    private int at;
    private int end;
    private byte[] out = new byte[1 << 10];
    private int filled;

    /// A name met before, and whether what stands under it is kept.
    private record Name(byte[] text, boolean kept) {}

    Abridgement(Selection selection) {
        this.selection = selection;
    }

    /// Whether the object in these bytes could be abridged.
    boolean take(byte[] bytes, int from, int length) {
        in = bytes;
        at = from;
        end = from + length;
        filled = 0;
        return object() && isBlankBehind();
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
        return at == end;
    }

    private boolean object() {
        if (!copies('{')) {
            return false;
        }
        for (int place = 0; next() == '"'; place++) {
            int name = at;
            if (!skipString()) {
                return false;
            }
            boolean kept = keeps(name + 1, at - 1, place);
            copy(name, at);
            if (!copies(':') || !value(kept)) {
                return false;
            }
            if (!copies(',')) {
                break;
            }
        }
        return copies('}');
    }

    private boolean value(boolean kept) {
        skipSpace();
        int from = at;
        if (!skipValue()) {
            return false;
        }
        if (kept) {
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

    /// Objects of one file mostly have the same names in the same order.
    private boolean keeps(int from, int to, int place) {
        if (place < names.size() && isAt(names.get(place).text(), from, to)) {
            return names.get(place).kept();
        }
        for (var name : names) {
            if (isAt(name.text(), from, to)) {
                return name.kept();
            }
        }
        var text = Arrays.copyOfRange(in, from, to);
        boolean kept = contains(text, (byte) '\\')
                || selection.keeps(new String(text, StandardCharsets.UTF_8));
        if (names.size() < MOST_NAMES) {
            names.add(new Name(text, kept));
        }
        return kept;
    }

    private static boolean contains(byte[] text, byte wanted) {
        for (var each : text) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] text, int from, int to) {
        return Arrays.equals(text, 0, text.length, in, from, to);
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
            while (at + Long.BYTES <= end && isPlain((long) EIGHT_BYTES.get(in, at))) {
                at += Long.BYTES;
            }
            if (at >= end) {
                return false;
            }
            int value = in[at++];
            if (value == '"') {
                return true;
            }
            if (value == '\\') {
                at++;
            } else if (value >= 0 && value < ' ') {
                return false;
            }
        }
    }

    /// Whether there is no quote, backslash or control character among eight bytes; bytes beyond ASCII pass.
    private static boolean isPlain(long eight) {
        long quote = eight ^ QUOTES;
        long backslash = eight ^ BACKSLASHES;
        long found = quote - LOW_BITS & ~quote | backslash - LOW_BITS & ~backslash | eight - SPACES & ~eight;
        return (found & HIGH_BITS) == 0;
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
