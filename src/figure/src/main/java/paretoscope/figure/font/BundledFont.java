package paretoscope.figure.font;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Rectangle;

/// The family figures are set in, read once from the bundled files; safe for any thread.
public final class BundledFont implements FontMetrics {
    private static final BundledFont FAMILY = new BundledFont();
    /// The line around the box of a missing character, in ems.
    private static final double BOX_LINE = 0.05;

    private BundledFont() {}

    /// The one family.
    public static BundledFont family() {
        return FAMILY;
    }

    @Override
    public double advance(String text, FontFace face, double size) {
        double ems = 0;
        for (GlyphRun run : shape(text, face)) {
            ems += run.advance();
        }
        return ems * size;
    }

    @Override
    public double ascent(FontFace face, double size) {
        return parsed(face).ascent() * size;
    }

    @Override
    public double descent(FontFace face, double size) {
        return parsed(face).descent() * size;
    }

    @Override
    public double capHeight(FontFace face, double size) {
        return parsed(face).capHeight() * size;
    }

    @Override
    public double xHeight(FontFace face, double size) {
        return parsed(face).xHeight() * size;
    }

    /// Which glyphs of which fonts a text becomes, from left to right.
    public List<GlyphRun> shape(String text, FontFace face) {
        return new Shaper(face).shape(text);
    }

    /// The outlines of a text in points; its baseline begins at the origin and y points down.
    public List<Path> outlines(String text, FontFace face, double size) {
        var paths = new ArrayList<Path>();
        for (GlyphRun run : shape(text, face)) {
            addOutlines(run, size, paths);
        }
        return List.copyOf(paths);
    }

    /// The frame that stands for a missing character, in points from the text's beginning.
    public Path box(GlyphRun.Missing missing, double size) {
        double inset = 0.1;
        double width = missing.advance() - 2 * inset;
        var outer = new Rectangle(missing.start() + inset, -0.714, width, 0.714);
        var inner = outer.grown(-BOX_LINE);
        // The inner edge runs the other way round, so that the non-zero rule leaves it empty.
        return Path.builder()
                .moveTo(outer.x(), outer.y()).lineTo(outer.right(), outer.y())
                .lineTo(outer.right(), outer.bottom()).lineTo(outer.x(), outer.bottom()).close()
                .moveTo(inner.x(), inner.y()).lineTo(inner.x(), inner.bottom())
                .lineTo(inner.right(), inner.bottom()).lineTo(inner.right(), inner.y()).close()
                .build().scaledAndMoved(size, 0, 0);
    }

    private void addOutlines(GlyphRun run, double size, List<Path> paths) {
        switch (run) {
            case GlyphRun.Missing missing -> paths.add(box(missing, size));
            case GlyphRun.Set set -> {
                ParsedFont font = ParsedFont.of(set.font());
                for (int i = 0; i < set.glyphs().length; i++) {
                    Path outline = font.outline(set.glyphs()[i]);
                    if (!outline.isEmpty()) {
                        paths.add(outline.scaledAndMoved(size, set.positions()[i] * size, 0));
                    }
                }
            }
        }
    }

    private static ParsedFont parsed(FontFace face) {
        return ParsedFont.of(FontFile.of(face));
    }
}
