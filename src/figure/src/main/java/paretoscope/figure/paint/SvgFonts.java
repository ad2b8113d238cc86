package paretoscope.figure.paint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.font.FontFile;
import paretoscope.figure.font.GlyphRun;

/// Remembers which characters of which fonts a document uses, and writes just those as embedded fonts.
final class SvgFonts {
    private final Map<FontFile, SortedSet<Integer>> used = new TreeMap<>();
    private boolean anyText;

    /// The text as it is to be written: composed, without controls.
    String use(Glyphs glyphs) {
        var text = new StringBuilder();
        for (GlyphRun run : BundledFont.family().shape(glyphs.text(), glyphs.face())) {
            text.append(run.text());
            if (run instanceof GlyphRun.Set set) {
                var characters = used.computeIfAbsent(set.font(), file -> new TreeSet<>());
                set.text().codePoints().forEach(characters::add);
            }
        }
        anyText |= !text.isEmpty();
        return text.toString();
    }

    boolean isEmpty() {
        return !anyText;
    }

    /// What all text inherits: the families in order of choice, and no kerning or ligatures, which were not measured.
    String attributes(TextAs textAs) {
        String own = textAs == TextAs.TEXT ? SvgBody.PREFIX + "sans, " + SvgBody.PREFIX + "signs, " : "";
        return " font-family=\"" + own
                + "'Noto Sans', 'Noto Sans Math', 'Noto Sans Symbols2', 'Open Sans', Arial, 'Liberation Sans', sans-serif\""
                + " style=\"font-kerning:none;font-variant-ligatures:none;font-synthesis:none\"";
    }

    /// The style element with the embedded subsets.
    String faces() {
        var css = new StringBuilder();
        used.forEach((file, characters) -> css.append(face(file, characters)));
        return css.isEmpty() ? "" : "<style>\n" + css + "</style>\n";
    }

    private static String face(FontFile file, SortedSet<Integer> characters) {
        return "@font-face{font-family:" + SvgBody.PREFIX + descriptors(file) + ";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(subset(file, characters)) + ")}\n";
    }

    private static String descriptors(FontFile file) {
        return switch (file) {
            case SANS_REGULAR -> "sans";
            case SANS_BOLD -> "sans;font-weight:bold";
            case SANS_ITALIC -> "sans;font-style:italic";
            case MATH -> "signs;unicode-range:U+2000-24FF,U+2700-2AFF";
            case SYMBOLS -> "signs;unicode-range:U+2500-26FF,U+2B00-2BFF";
        };
    }

    private static byte[] subset(FontFile file, SortedSet<Integer> characters) {
        var bytes = new ByteArrayOutputStream();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()))) {
            var subsetter = new TTFSubsetter(font);
            characters.forEach(subsetter::add);
            subsetter.writeToStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
