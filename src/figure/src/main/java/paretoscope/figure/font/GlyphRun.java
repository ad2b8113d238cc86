package paretoscope.figure.font;

/// A stretch of text that one font can set, or a character that none can.
///
/// Start and advance are in ems, counted from the beginning of the whole text.
public sealed interface GlyphRun {
    /// What the stretch says.
    String text();

    double start();

    double advance();

    /// Characters of one font; `glyphs` are indices into it, `positions` where each begins, in ems from the text's start.
    record Set(FontFile font, String text, double start, double advance, int[] glyphs,
            double[] positions) implements GlyphRun {}

    /// One character no bundled font has; an empty box stands for it, so that it is seen to be missing.
    record Missing(String text, double start, double advance) implements GlyphRun {}
}
