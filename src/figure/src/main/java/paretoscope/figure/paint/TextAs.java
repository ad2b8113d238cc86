package paretoscope.figure.paint;

/// How an SVG holds its text.
public enum TextAs {
    /// Real text with the glyphs it needs embedded (a few kilobytes a face): browsers show it as it was laid out, it can
    /// be searched and read aloud. Programs that ignore embedded fonts fall back to a named one, fitted to the length.
    TEXT,
    /// Real text that only names its fonts, fitted to the measured length: the smallest file, and the easiest to edit.
    NAMED_TEXT,
    /// Outlines: looks the same in every program and needs no font, but is no text any more.
    OUTLINES
}
