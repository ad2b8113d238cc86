package paretoscope.figure.font;

import paretoscope.figure.drawing.FontFace;

/// How much room text takes; sizes and results in points.
public interface FontMetrics {
    /// The sum of the glyphs' advances: no kerning, no ligatures, because not every painter could repeat them.
    double advance(String text, FontFace face, double size);

    /// How far tall letters with accents rise above the baseline; positive.
    double ascent(FontFace face, double size);

    /// How far letters hang below the baseline; positive.
    double descent(FontFace face, double size);

    /// The height of a capital H.
    double capHeight(FontFace face, double size);

    /// The height of a small x.
    double xHeight(FontFace face, double size);

    /// From one baseline to the next in set-solid text: ascent and descent together.
    default double lineHeight(FontFace face, double size) {
        return ascent(face, size) + descent(face, size);
    }
}
