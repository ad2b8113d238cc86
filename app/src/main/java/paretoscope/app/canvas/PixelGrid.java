package paretoscope.app.canvas;

import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

/// Moves what is drawn to whole pixels: thin horizontal and vertical lines, and the edges of clips.
final class PixelGrid {
    private static final double THIN_PIXELS = 1.8;

    private PixelGrid() {}

    /// The same line, or one at most half a pixel away that is sharp.
    static Stroke sharpen(Stroke stroke, double factor) {
        var pen = stroke.pen();
        if (stroke.path().length() != 2 || pen.width() * factor > THIN_PIXELS) {
            return stroke;
        }
        var bounds = stroke.path().bounds();
        if (bounds.width() > 0 == bounds.height() > 0) {
            return stroke;
        }
        var onePixel = new Pen(pen.colour(), 1 / factor, pen.dash(), pen.cap(), pen.join());
        return new Stroke(snapped(bounds, factor), onePixel, stroke.id());
    }

    /// The smallest area of whole pixels around another. To whole pixels the toolkit clips at no cost; to any other area
    /// by a mask as large as the canvas, through which each mark is painted.
    static Rectangle around(Rectangle area, double factor) {
        double x = Math.floor(area.x() * factor);
        double y = Math.floor(area.y() * factor);
        return new Rectangle(x / factor, y / factor, (Math.ceil(area.right() * factor) - x) / factor,
                (Math.ceil(area.bottom() * factor) - y) / factor);
    }

    private static Path snapped(Rectangle bounds, double factor) {
        if (bounds.height() == 0) {
            double y = middleOfPixel(bounds.y(), factor);
            return Path.line(bounds.x(), y, bounds.right(), y);
        }
        double x = middleOfPixel(bounds.x(), factor);
        return Path.line(x, bounds.y(), x, bounds.bottom());
    }

    private static double middleOfPixel(double place, double factor) {
        return (Math.floor(place * factor) + 0.5) / factor;
    }
}
