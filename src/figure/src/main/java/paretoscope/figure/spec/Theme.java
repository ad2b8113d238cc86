package paretoscope.figure.spec;

import paretoscope.figure.drawing.Colour;

/// The colours that are not data: paper, text, axes, grid, and what stands out. The window's own theme may supply one.
public record Theme(Colour paper, Colour ink, Colour muted, Colour axis, Colour grid, Colour accent) {
    private static final Theme LIGHT = new Theme(Colour.WHITE, Colour.hex("#1c2024"), Colour.hex("#5b6470"),
            Colour.hex("#808a96"), Colour.hex("#e9ebee"), Colour.hex("#0b63c5"));
    private static final Theme DARK = new Theme(Colour.hex("#1b1e23"), Colour.hex("#e8eaed"), Colour.hex("#a9b2bd"),
            Colour.hex("#77818d"), Colour.hex("#30353c"), Colour.hex("#6cb2ff"));
    private static final Theme PRINT = new Theme(Colour.WHITE, Colour.BLACK, Colour.hex("#444444"),
            Colour.hex("#333333"), Colour.hex("#e6e6e6"), Colour.BLACK);

    public static Theme of(ThemeName name) {
        return switch (name) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case PRINT -> PRINT;
        };
    }

    /// Whether the paper is darker than its text.
    public boolean isDark() {
        return paper.luminance() < ink.luminance();
    }

    /// The colour, moved towards the ink's end until it stands out from the paper by at least this contrast ratio.
    public Colour readable(Colour colour, double contrast) {
        var end = isDark() ? Colour.WHITE : Colour.BLACK;
        for (var share = 0.0; share < 1; share += 0.02) {
            var mixed = end.withAlpha(share).over(colour);
            if (mixed.contrastWith(paper) >= contrast) {
                return mixed;
            }
        }
        return end;
    }

    /// The colour pushed back into the paper; 0 leaves it, 1 makes it vanish.
    public Colour faded(Colour colour, double share) {
        return paper.withAlpha(share).over(colour);
    }
}
