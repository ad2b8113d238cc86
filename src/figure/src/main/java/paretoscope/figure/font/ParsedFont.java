package paretoscope.figure.font;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import paretoscope.figure.drawing.Path;

/// One font program's tables, in ems.
final class ParsedFont {
    private static final Map<FontFile, ParsedFont> PARSED = new ConcurrentHashMap<>();

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;
    private final double[] advances;
    private final double ascent;
    private final double descent;
    private final double capHeight;
    private final double xHeight;
    private final AtomicReferenceArray<Path> outlines;

    private ParsedFont(TrueTypeFont font) throws IOException {
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        em = font.getUnitsPerEm();
        advances = new double[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getAdvanceWidth(glyph) / em;
        }
        ascent = font.getHorizontalHeader().getAscender() / em;
        descent = -font.getHorizontalHeader().getDescender() / em;
        capHeight = font.getOS2Windows().getCapHeight() / em;
        xHeight = font.getOS2Windows().getHeight() / em;
        outlines = new AtomicReferenceArray<>(advances.length);
    }

    static ParsedFont of(FontFile file) {
        return PARSED.computeIfAbsent(file, ParsedFont::parse);
    }

    private static ParsedFont parse(FontFile file) {
        try {
            return new ParsedFont(new TTFParser().parse(new RandomAccessReadBuffer(file.bytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return descent;
    }

    double capHeight() {
        return capHeight;
    }

    double xHeight() {
        return xHeight;
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    double advance(int glyph) {
        return advances[glyph];
    }

    /// A glyph's outline in ems, y down; empty for a blank.
    Path outline(int glyph) {
        Path known = outlines.get(glyph);
        if (known != null) {
            return known;
        }
        Path read = read(glyph);
        outlines.set(glyph, read);
        return read;
    }

    private Path read(int glyph) {
        // The parser reads from one shared stream.
        synchronized (font) {
            try {
                var data = font.getGlyph().getGlyph(glyph);
                return data == null ? Path.builder().build() : inEms(data.getPath().getPathIterator(null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path inEms(PathIterator segments) {
        var outline = new QuadraticPath(1 / em);
        var numbers = new double[6];
        for (; !segments.isDone(); segments.next()) {
            outline.add(segments.currentSegment(numbers), numbers);
        }
        return outline.build();
    }
}
