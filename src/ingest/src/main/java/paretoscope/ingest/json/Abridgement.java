package paretoscope.ingest.json;

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
    private static final int MOST_NAMES = 200;

    private final Level level;
    private final JsonBytes text = new JsonBytes();
    private byte[] in = {};
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
        text.on(bytes, from, to);
        filled = 0;
        return object(level) && text.isBlankBehind() ? text.at() : -1;
    }

    /// The abridged text.
    byte[] bytes() {
        return out;
    }

    int length() {
        return filled;
    }

    private boolean object(Level level) {
        if (!copies('{')) {
            return false;
        }
        for (int place = 0; text.next() == '"'; place++) {
            int start = text.at();
            if (!text.skipString()) {
                return false;
            }
            var name = level.name(in, start + 1, text.at() - 1, place);
            copy(start, text.at());
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
        if (text.next() == '{' && name.inside() != null) {
            return object(name.inside());
        }
        int from = text.at();
        if (!text.skipValue()) {
            return false;
        }
        if (name.kept()) {
            copy(from, text.at());
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

    private boolean copies(char sign) {
        if (!text.takes(sign)) {
            return false;
        }
        room(1);
        out[filled++] = (byte) sign;
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
