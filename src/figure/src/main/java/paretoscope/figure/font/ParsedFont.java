package paretoscope.figure.font;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import paretoscope.figure.drawing.Path;

/// One font program's tables, in ems.
final class ParsedFont {
    private static final Map<FontFile, ParsedFont> PARSED = new ConcurrentHashMap<>();

    private final FontFile file;
    private final FontTables tables;
    private final double em;
    private final double[] advances;
    private final double ascent;
    private final double descent;
    private final double capHeight;
    private final double xHeight;
    private final AtomicReferenceArray<Path> outlines;
    private @Nullable TrueTypeFont program;

    private ParsedFont(FontFile file) {
        this.file = file;
        tables = new FontTables(file.bytes());
        em = tables.unitsPerEm();
        advances = IntStream.of(tables.advances()).mapToDouble(units -> units / em).toArray();
        ascent = tables.ascender() / em;
        descent = -tables.descender() / em;
        capHeight = tables.capHeight() / em;
        xHeight = tables.xHeight() / em;
        outlines = new AtomicReferenceArray<>(advances.length);
    }

    static ParsedFont of(FontFile file) {
        return PARSED.computeIfAbsent(file, ParsedFont::new);
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
        return tables.glyph(codePoint);
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

    /// One at a time: the parser reads from one shared stream.
    private synchronized Path read(int glyph) {
        try {
            var data = program().getGlyph().getGlyph(glyph);
            return data == null ? Path.builder().build() : inEms(data.getPath().getPathIterator(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole font, which only outlines take.
    private TrueTypeFont program() throws IOException {
        var known = program;
        if (known == null) {
            known = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()));
            program = known;
        }
        return known;
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
