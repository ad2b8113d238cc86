package paretoscope.figure.cloud;

import java.util.List;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Raster;

/// Turns counts into coloured pixels.
///
/// Where series overlap, a pixel's colour is the mean of theirs, weighted by how many points each has there, and its
/// opacity follows from all points together: no series hides another, in whatever order they come.
public final class CloudColours {
    private CloudColours() {}

    /// One series in one colour.
    public static Raster paint(Density density, Colour colour, Tone tone) {
        int[] counts = density.counts();
        int width = density.width();
        var levels = Levels.of(counts, width, density.height());
        int[] inks = inks(levels, colour, tone);
        var argb = new int[counts.length];
        Band.of(density.height()).parallel().forEach(band -> {
            for (int i = band.from() * width; i < band.to() * width; i++) {
                argb[i] = inks[Levels.level(counts[i], levels.shift())];
            }
        });
        return new Raster(width, density.height(), argb);
    }

    /// Several series of one size, each in the colour at the same place in the list.
    public static Raster paint(List<Density> series, List<Colour> colours, Tone tone) {
        requireMatching(series, colours);
        if (series.size() == 1) {
            return paint(series.getFirst(), colours.getFirst(), tone);
        }
        return new SeriesBlend(series, colours).paint(tone);
    }

    private static int[] inks(Levels levels, Colour colour, Tone tone) {
        double[] opacities = tone.opacities(levels.pixels());
        var inks = new int[opacities.length];
        // Level 0 is clear, yet in the series' colour: viewers that resample colour and mask apart would mix in black.
        for (int level = 0; level < inks.length; level++) {
            inks[level] = colour.withAlpha(colour.alpha() * opacities[level]).argb();
        }
        return inks;
    }

    private static void requireMatching(List<Density> series, List<Colour> colours) {
        if (series.isEmpty() || series.size() != colours.size()) {
            throw new IllegalArgumentException(series.size() + " series in " + colours.size() + " colours");
        }
        Density first = series.getFirst();
        if (series.stream().anyMatch(s -> s.width() != first.width() || s.height() != first.height())) {
            throw new IllegalArgumentException("the series were counted on rasters of different sizes");
        }
    }
}
