package paretoscope.figure.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The few tables of a TrueType file that setting a line takes, read in place: which glyph a character has, and how wide it is.
///
/// A parser of whole fonts reads the dates in them too, for which Java loads calendars and time zones; the first picture
/// would wait for that. Tables and their fields are those of the OpenType specification 1.9.
final class FontTables {
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Characters characters;

    FontTables(byte[] content) {
        file = ByteBuffer.wrap(content);
        int count = file.getChar(4);
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            tables.put(new String(content, record, 4, StandardCharsets.ISO_8859_1), file.getInt(record + 8));
        }
        characters = characters();
    }

    private int table(String tag) {
        Integer at = tables.get(tag);
        if (at == null) {
            throw new IllegalArgumentException("a font without the table " + tag);
        }
        return at;
    }

    int unitsPerEm() {
        return file.getChar(table("head") + 18);
    }

    /// How far letters reach above the baseline, in units.
    int ascender() {
        return file.getShort(table("hhea") + 4);
    }

    /// How far letters reach below the baseline, as a negative number of units.
    int descender() {
        return file.getShort(table("hhea") + 6);
    }

    int xHeight() {
        return file.getShort(table("OS/2") + 86);
    }

    int capHeight() {
        return file.getShort(table("OS/2") + 88);
    }

    /// How wide each glyph is, in units; those behind the last one that is listed are as wide as that.
    int[] advances() {
        int listed = file.getChar(table("hhea") + 34);
        int widths = table("hmtx");
        var advances = new int[file.getChar(table("maxp") + 4)];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = file.getChar(widths + 4 * Math.min(glyph, listed - 1));
        }
        return advances;
    }

    /// The glyph of a character, 0 where the font has none.
    int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /// One of the ways in which a font lists its characters.
    private interface Characters {
        int glyph(int codePoint);
    }

    /// The list that goes beyond 16 bits where there is one.
    private Characters characters() {
        int cmap = table("cmap");
        Optional<Characters> found = Optional.empty();
        for (int i = 0; i < file.getChar(cmap + 2); i++) {
            int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            switch (file.getChar(at)) {
                case GROUPS -> {
                    return codePoint -> inGroups(at, codePoint);
                }
                case SEGMENTS -> found = Optional.of(codePoint -> inSegments(at, codePoint));
                default -> {
                }
            }
        }
        return found.orElseThrow(() -> new IllegalArgumentException("a font without a list of its characters"));
    }

    private int inGroups(int at, int codePoint) {
        int low = 0;
        int high = file.getInt(at + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = at + 16 + 12 * middle;
            if (codePoint < file.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > file.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return file.getInt(group + 8) + codePoint - file.getInt(group);
            }
        }
        return 0;
    }

    /// Four lists one behind another: where segments end, where they begin, what is added, and where glyphs are listed.
    private int inSegments(int at, int codePoint) {
        int length = file.getChar(at + 6);
        int ends = at + 14;
        int starts = ends + length + 2;
        int segment = segment(ends, length, codePoint);
        if (segment == length || file.getChar(starts + segment) > codePoint) {
            return 0;
        }
        int deltas = starts + length;
        int offset = deltas + length + segment;
        int glyph = codePoint;
        if (file.getChar(offset) != 0) {
            glyph = file.getChar(offset + file.getChar(offset) + 2 * (codePoint - file.getChar(starts + segment)));
        }
        boolean none = file.getChar(offset) != 0 && glyph == 0;
        return none ? 0 : glyph + file.getChar(deltas + segment) & 0xFFFF;
    }

    /// Where the first segment that does not end before a character stands in each list, or the lists' length.
    private int segment(int ends, int length, int codePoint) {
        int low = 0;
        int high = length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (file.getChar(ends + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }
}
