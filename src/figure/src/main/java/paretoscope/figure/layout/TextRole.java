package paretoscope.figure.layout;

import paretoscope.figure.drawing.FontFace;

/// What a piece of text is for; its size is a multiple of the figure's base size.
enum TextRole {
    TITLE(1.15, FontFace.BOLD),
    SUBTITLE(1, FontFace.REGULAR),
    PANEL(1, FontFace.BOLD),
    AXIS(1, FontFace.REGULAR),
    TICK(0.9, FontFace.REGULAR),
    LABEL(0.85, FontFace.REGULAR),
    STRONG_LABEL(0.85, FontFace.BOLD),
    NOTE(0.9, FontFace.ITALIC),
    LEGEND(0.9, FontFace.REGULAR),
    CAPTION(0.9, FontFace.REGULAR);

    private final double factor;
    private final FontFace face;

    TextRole(double factor, FontFace face) {
        this.factor = factor;
        this.face = face;
    }

    double size(double base) {
        return factor * base;
    }

    FontFace face() {
        return face;
    }
}
