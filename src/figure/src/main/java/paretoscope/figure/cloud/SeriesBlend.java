package paretoscope.figure.cloud;

import java.util.List;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Raster;

/// Mixes several series' colours by their shares of each pixel's points.
final class SeriesBlend {
    private final int width;
    private final int height;
    private final int[][] counts;
    private final Colour[] colours;

    SeriesBlend(List<Density> series, List<Colour> colours) {
        width = series.getFirst().width();
        height = series.getFirst().height();
        counts = series.stream().map(Density::counts).toArray(int[][]::new);
        this.colours = colours.toArray(Colour[]::new);
    }

    Raster paint(Tone tone) {
        var totals = new int[width * height];
        Band.of(height).parallel().forEach(band -> {
            for (int[] more : counts) {
                for (int i = band.from() * width; i < band.to() * width; i++) {
                    totals[i] += more[i];
                }
            }
        });
        var levels = Levels.of(totals, width, height);
        double[] opacities = tone.opacities(levels.pixels());
        int clear = clear();
        var argb = new int[totals.length];
        Band.of(height).parallel().forEach(band -> {
            for (int i = band.from() * width; i < band.to() * width; i++) {
                argb[i] = totals[i] == 0
                        ? clear
                        : mixed(i, totals[i], opacities[Levels.level(totals[i], levels.shift())]);
            }
        });
        return new Raster(width, height, argb);
    }

    /// Nothing to see, yet in the middle of the colours: viewers that resample colour and mask apart would mix in black.
    private int clear() {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (Colour colour : colours) {
            red += colour.red();
            green += colour.green();
            blue += colour.blue();
        }
        int all = colours.length;
        return byteOf(red / all) << 16 | byteOf(green / all) << 8 | byteOf(blue / all);
    }

    private int mixed(int pixel, int total, double opacity) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double alpha = 0;
        for (int s = 0; s < colours.length; s++) {
            double share = (double) counts[s][pixel] / total;
            red += share * colours[s].red();
            green += share * colours[s].green();
            blue += share * colours[s].blue();
            alpha += share * colours[s].alpha();
        }
        return byteOf(255 * alpha * opacity) << 24 | byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
    }

    private static int byteOf(double value) {
        return (int) (value + 0.5);
    }
}
