package paretoscope.figure.cloud;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How many points fell on each pixel.
///
/// Counts are whole numbers, so that they are the same however the work was divided among threads.
public final class Density {
    private static final int MOST_PARTS = 4;
    /// Below this a second thread costs more than it saves.
    private static final int LEAST_POINTS_A_PART = 50_000;

    private final int width;
    private final int height;
    private final int[] counts;
    private final int shown;

    private Density(int width, int height, int[] counts, int shown) {
        this.width = width;
        this.height = height;
        this.counts = counts;
        this.shown = shown;
    }

    /// Counts points on a raster of the given size.
    public static Density of(PointColumns points, PixelMap map, int width, int height) {
        int useful = Math.max(1, points.size() / LEAST_POINTS_A_PART);
        int parts = Math.min(Math.min(Runtime.getRuntime().availableProcessors(), MOST_PARTS), useful);
        return of(points, map, width, height, parts);
    }

    static Density of(PointColumns points, PixelMap map, int width, int height, int parts) {
        if (width < 1 || height < 1 || (long) width * height > 1 << 28) {
            throw new IllegalArgumentException("no raster of " + width + " × " + height + " pixels");
        }
        Splat[] splats = IntStream.range(0, parts).parallel().mapToObj(part -> {
            int from = (int) ((long) points.size() * part / parts);
            int to = (int) ((long) points.size() * (part + 1) / parts);
            return Splat.of(points, from, to, map, width, height);
        }).toArray(Splat[]::new);
        var counts = new int[width * height];
        Band.of(height).parallel().forEach(band -> {
            for (Splat splat : splats) {
                splat.addTo(counts, band.from() * width, band.to() * width);
            }
        });
        return new Density(width, height, counts, Arrays.stream(splats).mapToInt(Splat::shown).sum());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// How many points lie on the raster; the others lie outside it or have no finite place.
    public int shown() {
        return shown;
    }

    /// The points on one pixel.
    public int at(int column, int row) {
        return counts[row * width + column];
    }

    int[] counts() {
        return counts;
    }
}
