package paretoscope.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Moves over JSON text without parsing it: finds where values begin and end, strings eight bytes at a time.
///
/// What is passed over is only looked at for where it ends; nothing goes beyond its line. Used by one thread at a time.
public final class JsonBytes {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long TURNED = 2 * LOW_BITS;
    private static final long BEHIND_QUOTES = ('"' - 1) * LOW_BITS;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final int SOON = 3 * Long.BYTES;

    private byte[] in = {};
    private int at;
    private int end;
    private boolean escapes;

    /// Over no text yet.
    public JsonBytes() {}

    /// Begins at a place in some text.
    ///
    /// @param to where the bytes end, which may be many lines further on
    public void on(byte[] bytes, int from, int to) {
        in = bytes;
        at = from;
        end = to;
    }

    /// Where it is.
    public int at() {
        return at;
    }

    /// The next byte that is no space, which is not passed yet; -1 at the end.
    public int next() {
        while (at < end && (in[at] == ' ' || in[at] == '\t' || in[at] == '\r')) {
            at++;
        }
        return at < end ? in[at] : -1;
    }

    /// Passes a sign, if that is what comes next.
    public boolean takes(char sign) {
        if (next() != sign) {
            return false;
        }
        at++;
        return true;
    }

    /// Whether nothing but space stands between here and the end of the line.
    public boolean isBlankBehind() {
        int next = next();
        return next < 0 || next == '\n';
    }

    /// Moves behind the value that comes next; false where it does not end on its line.
    public boolean skipValue() {
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

    /// Moves behind a string of this text, if that is what comes next, written as it reads.
    ///
    /// @param text without quotes
    public boolean takesString(byte[] text) {
        boolean begins = next() == '"';
        int from = at + 1;
        int to = from + text.length;
        if (!begins || to >= end || in[to] != '"' || !isAt(text, from)) {
            return false;
        }
        at = to + 1;
        return true;
    }

    /// Whether the next bytes from a place on are these, of which there are as many; the last eight of more are compared
    /// twice.
    private boolean isAt(byte[] text, int from) {
        int last = text.length - Long.BYTES;
        if (last < 0) {
            for (int i = 0; i < text.length; i++) {
                if (text[i] != in[from + i]) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < last; i += Long.BYTES) {
            if ((long) EIGHT_BYTES.get(text, i) != (long) EIGHT_BYTES.get(in, from + i)) {
                return false;
            }
        }
        return (long) EIGHT_BYTES.get(text, last) == (long) EIGHT_BYTES.get(in, from + last);
    }

    /// Moves behind the string that begins here; false where it does not end, or holds a control character.
    public boolean skipString() {
        return skipString(false);
    }

    /// The same; false also where something is written in it that no JSON string may hold.
    public boolean skipCheckedString() {
        return skipString(true);
    }

    /// Whether there was a backslash in the last string that was skipped.
    public boolean hasEscapes() {
        return escapes;
    }

    private boolean skipString(boolean checked) {
        at++;
        escapes = false;
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
                escapes = true;
                value = in[at++];
                if (checked && !isEscape(value)) {
                    return false;
                }
            }
            if (value >= 0 && value < ' ') {
                return false;
            }
        }
    }

    /// Whether what stands behind a backslash may stand there; `value` is the first letter of it.
    private boolean isEscape(int value) {
        if (value == 'u') {
            return at + 4 <= end && Character.digit(in[at], 16) >= 0 && Character.digit(in[at + 1], 16) >= 0
                    && Character.digit(in[at + 2], 16) >= 0 && Character.digit(in[at + 3], 16) >= 0;
        }
        return ESCAPES.indexOf(value) >= 0;
    }

    /// Moves on while there is no quote, backslash or control character among the next bytes; bytes beyond ASCII pass.
    /// Most strings end soon, so that the first bytes are looked at eight at a time, and only what goes on beyond them in
    /// larger steps.
    private void skipPlain() {
        var bytes = in;
        int next = skipPlain(at, Math.min(end, at + SOON));
        if (next < 0) {
            return;
        }
        int last = end - 4 * Long.BYTES;
        while (next <= last && (isPlainAscii(bytes, next) || isPlain(bytes, next))) {
            next += 4 * Long.BYTES;
        }
        next = skipPlain(next, end);
        at = next < 0 ? at : next;
    }

    /// Looks at eight bytes at a time; negative where the end of what is plain was found, and is where this is now.
    private int skipPlain(int from, int to) {
        int next = from;
        for (; next <= to - Long.BYTES; next += Long.BYTES) {
            long found = special(in, next) & HIGH_BITS;
            if (found != 0) {
                at = next + Long.numberOfTrailingZeros(found) / Byte.SIZE;
                return -1;
            }
        }
        return next;
    }

    /// Whether 32 bytes are surely plain; they may also be where this is false, as those beyond ASCII.
    private static boolean isPlainAscii(byte[] bytes, int from) {
        return ((suspect(bytes, from) | suspect(bytes, from + Long.BYTES) | suspect(bytes, from + 2 * Long.BYTES)
                | suspect(bytes, from + 3 * Long.BYTES)) & HIGH_BITS) == 0;
    }

    private static boolean isPlain(byte[] bytes, int from) {
        return ((special(bytes, from) | special(bytes, from + Long.BYTES) | special(bytes, from + 2 * Long.BYTES)
                | special(bytes, from + 3 * Long.BYTES)) & HIGH_BITS) == 0;
    }

    /// Like [#special], but bytes beyond ASCII show up as well, which saves a third of the work.
    private static long suspect(byte[] bytes, int from) {
        long eight = (long) EIGHT_BYTES.get(bytes, from);
        return (eight ^ TURNED) - BEHIND_QUOTES | (eight ^ BACKSLASHES) - LOW_BITS;
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

    /// The number or truth written between two places, or NaN where something else stands there.
    public static double number(byte[] bytes, int from, int to) {
        int first = from < to && bytes[from] == '-' ? from + 1 : from;
        int point = digits(bytes, first, to);
        int last = point < to && bytes[point] == '.' ? digits(bytes, point + 1, to) : point;
        if (point == first || last == point + 1 || point > first + 1 && bytes[first] == '0') {
            return truth(bytes, from, to);
        }
        double value = PlainNumber.of(bytes, from, to);
        // To JSON's parser "-0" is a whole number, and whole numbers have no zero below zero; "-0.0" has.
        return point == to ? value + 0.0 : value;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static double truth(byte[] bytes, int from, int to) {
        if (isWord(bytes, from, to, "true")) {
            return 1;
        }
        return isWord(bytes, from, to, "false") ? 0 : Double.NaN;
    }

    /// Whether a word stands between two places.
    public static boolean isWord(byte[] bytes, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
