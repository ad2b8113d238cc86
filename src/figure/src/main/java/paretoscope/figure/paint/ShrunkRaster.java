package paretoscope.figure.paint;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Raster;
import paretoscope.figure.drawing.Rectangle;

/// Paints a cloud's pixels: enlarged they stay squares, shrunk they are averaged, so that no lone point gets lost.
final class ShrunkRaster {
    private ShrunkRaster() {}

    static void paint(Cloud cloud, Graphics2D graphics, double scale) {
        Raster whole = cloud.raster();
        Rectangle area = cloud.area();
        int across = factor(whole.width(), area.width() * scale);
        int down = factor(whole.height(), area.height() * scale);
        Raster raster = averaged(whole, across, down);
        var image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
        var place = AffineTransform.getTranslateInstance(area.x(), area.y());
        place.scale(area.width() * across / whole.width(), area.height() * down / whole.height());
        // The last block may be a part of one and then hangs over.
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()));
        graphics.drawImage(image, place, null);
        graphics.setClip(before);
    }

    /// How many pixels of the cloud fall into one of the page, rounded down.
    private static int factor(int pixels, double room) {
        return Math.clamp((long) (pixels / Math.max(room, 1) + 1e-6), 1, pixels);
    }

    private static Raster averaged(Raster raster, int across, int down) {
        if (across == 1 && down == 1) {
            return raster;
        }
        int width = Math.ceilDiv(raster.width(), across);
        int height = Math.ceilDiv(raster.height(), down);
        var argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = block(raster, x * across, y * down, across, down);
            }
        }
        return new Raster(width, height, argb);
    }

    /// The mean of a block, colours weighted by alpha, so that clear pixels lend no colour.
    private static int block(Raster raster, int left, int top, int across, int down) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < Math.min(top + down, raster.height()); y++) {
            for (int x = left; x < Math.min(left + across, raster.width()); x++) {
                int argb = raster.argbAt(x, y);
                int a = argb >>> 24;
                alpha += a;
                red += (long) a * (argb >> 16 & 255);
                green += (long) a * (argb >> 8 & 255);
                blue += (long) a * (argb & 255);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long mean = (alpha + across * down / 2) / (across * down);
        return (int) (mean << 24 | red / alpha << 16 | green / alpha << 8 | blue / alpha);
    }
}
