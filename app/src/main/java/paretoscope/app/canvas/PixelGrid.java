package paretoscope.app.canvas;

import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

/// Moves thin horizontal and vertical lines to where they cover whole pixels.
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
