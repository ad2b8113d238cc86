package paretoscope.figure.drawing;

import java.util.Optional;

/// One run of text on one line, already measured and anchored.
///
/// (x, y) is where its baseline begins; size is the em in points; rotation is in degrees, clockwise, about (x, y);
/// width is the sum of the advances in points, as measured with the bundled fonts.
public record Glyphs(String text, FontFace face, double size, double x, double y, double rotation, Colour colour,
        double width, Optional<MarkId> id) implements Mark {
    public Glyphs {
        if (!(size > 0 && size < 1e6)) {
            throw new IllegalArgumentException("text needs a positive size in points, got " + size);
        }
        if (!(width >= 0 && width < 1e9)) {
            throw new IllegalArgumentException("text needs a measured width, got " + width);
        }
        if (!(Math.abs(x) < 1e9 && Math.abs(y) < 1e9 && Math.abs(rotation) < 1e6)) {
            throw new IllegalArgumentException(
                    "text needs a finite place, got (" + x + ", " + y + ") " + rotation + "°");
        }
    }
}
