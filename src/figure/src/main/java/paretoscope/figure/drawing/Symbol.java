package paretoscope.figure.drawing;

import java.util.Optional;

/// A plotting symbol centred on (x, y).
///
/// `size` is the diameter in points of the circle that covers the same area, so that shapes weigh alike.
public record Symbol(SymbolShape shape, double x, double y, double size, Colour fill, Optional<Outline> outline,
        Optional<MarkId> id) implements Mark {

    /// The line around a symbol, centred on its edge; width in points.
    public record Outline(Colour colour, double width) {
        public Outline {
            if (!(width > 0 && width < 1e6)) {
                throw new IllegalArgumentException("an outline needs a positive width in points, got " + width);
            }
        }

        /// The pen that draws this outline; mitred, so that corners stay sharp.
        public Pen pen() {
            return Pen.solid(colour, width);
        }
    }

    public Symbol {
        if (!(size > 0 && size < 1e6)) {
            throw new IllegalArgumentException("a symbol needs a positive size in points, got " + size);
        }
        if (!(Math.abs(x) < 1e9 && Math.abs(y) < 1e9)) {
            throw new IllegalArgumentException("a symbol needs a finite place, got (" + x + ", " + y + ")");
        }
    }

    /// The symbol's edge, where it stands.
    public Path path() {
        return shape.path(x, y, size);
    }
}
