package paretoscope.figure.font;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.FontFace;

/// Splits one text into runs, each character from the first font of the chain that has it.
///
/// Accents are composed first; line breaks and tabs count as blanks; other control and format characters vanish.
final class Shaper {
    /// From here on (Hangul Jamo, then mostly East Asian scripts and pictographs) characters are a full em wide.
    private static final int WIDE = 0x1100;
    private static final double NARROW_ADVANCE = 0.6;

    /// Up to here nothing is composed of anything; Java's tables for what comes behind need not be read.
    private static final int FIRST_ACCENT = 0x300;

    private final List<FontFile> chain;
    private final List<GlyphRun> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int[] glyphs = new int[16];
    private double[] positions = new double[16];
    private int count;
    private FontFile font;
    private double start;
    private double at;

    Shaper(FontFace face) {
        chain = List.of(FontFile.of(face), FontFile.MATH, FontFile.SYMBOLS);
        font = chain.getFirst();
    }

    List<GlyphRun> shape(String source) {
        boolean composed = source.chars().allMatch(character -> character < FIRST_ACCENT);
        var letters = composed ? source : Normalizer.normalize(source, Normalizer.Form.NFC);
        letters.codePoints().forEach(this::take);
        finishRun();
        return List.copyOf(runs);
    }

    private void take(int codePoint) {
        if (Character.isWhitespace(codePoint) && Character.getType(codePoint) != Character.SPACE_SEPARATOR) {
            set(chain.getFirst(), ' ');
        } else if (!isInvisible(codePoint)) {
            Optional<FontFile> holder = chain.stream().filter(file -> ParsedFont.of(file).has(codePoint)).findFirst();
            holder.ifPresentOrElse(file -> set(file, codePoint), () -> miss(codePoint));
        }
    }

    private void set(FontFile file, int codePoint) {
        if (file != font) {
            finishRun();
            font = file;
        }
        if (count == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
        }
        ParsedFont parsed = ParsedFont.of(file);
        glyphs[count] = parsed.glyph(codePoint);
        positions[count] = at;
        at += parsed.advance(glyphs[count++]);
        text.appendCodePoint(codePoint);
    }

    private void miss(int codePoint) {
        finishRun();
        // Half a surrogate pair is no character and no document may hold it.
        boolean broken = Character.getType(codePoint) == Character.SURROGATE;
        double advance = codePoint < WIDE ? NARROW_ADVANCE : 1;
        runs.add(new GlyphRun.Missing(broken ? "\uFFFD" : Character.toString(codePoint), at, advance));
        at += advance;
        start = at;
    }

    private void finishRun() {
        if (count > 0) {
            runs.add(new GlyphRun.Set(font, text.toString(), start, at - start, Arrays.copyOf(glyphs, count),
                    Arrays.copyOf(positions, count)));
        }
        text.setLength(0);
        count = 0;
        start = at;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        };
    }
}
