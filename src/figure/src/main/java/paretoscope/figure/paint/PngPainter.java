package paretoscope.figure.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Raster;

/// Writes PNG with Java2D, without a display; `scale` is pixels per point.
public record PngPainter(double scale) implements FigurePainter {
    private static final long MOST_PIXELS = 400_000_000;
    private static final double POINTS_PER_INCH = 72;

    public PngPainter {
        if (!(scale > 0 && scale <= 100)) {
            throw new IllegalArgumentException("a scale lies in (0, 100] pixels per point, got " + scale);
        }
    }

    /// A painter for a resolution on paper.
    public static PngPainter atDpi(double dpi) {
        return new PngPainter(dpi / POINTS_PER_INCH);
    }

    @Override
    public void paint(Drawing drawing, OutputStream out) throws IOException {
        out.write(PngFile.bytes(raster(drawing), scale * POINTS_PER_INCH));
    }

    /// The pixels themselves.
    public Raster raster(Drawing drawing) {
        int width = pixels(drawing.width());
        int height = pixels(drawing.height());
        if ((long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    width + " × " + height + " pixels are too many: choose a lower resolution");
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        new Java2dCanvas(image, scale).paint(drawing);
        return new Raster(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    /// Rounded up, so that nothing is cut off; a rounding error in the scale does not add a pixel.
    private int pixels(double points) {
        return Math.max(1, (int) Math.ceil(points * scale - 1e-6));
    }
}
