package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.cloud.CloudColours;
import paretoscope.figure.cloud.Density;
import paretoscope.figure.cloud.PixelMap;
import paretoscope.figure.cloud.PointColumns;
import paretoscope.figure.cloud.Tone;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.spec.SeriesStyle;

/// Series with more points than symbols can show, as one picture of their density.
final class CloudMarks {
    /// From this many points on a series is a cloud.
    static final int FEWEST = 4000;
    /// Pixels of the cloud for each point of the page: fine enough for print, coarse enough that single points show.
    private static final double PIXELS_PER_POINT = 2;

    private CloudMarks() {}

    static boolean isCloud(PlacedSeries placed) {
        return placed.x().length > FEWEST && placed.series().style() == SeriesStyle.POINTS
                && placed.series().size().isEmpty() && placed.series().shade().isEmpty();
    }

    static List<Mark> of(Rectangle plot, List<PlacedSeries> all) {
        var clouds = all.stream().filter(CloudMarks::isCloud).toList();
        if (clouds.isEmpty()) {
            return List.of();
        }
        var width = (int) Math.ceil(plot.width() * PIXELS_PER_POINT);
        var height = (int) Math.ceil(plot.height() * PIXELS_PER_POINT);
        var scaleX = width / plot.width();
        var scaleY = height / plot.height();
        var map = new PixelMap(scaleX, -plot.x() * scaleX, scaleY, -plot.y() * scaleY);
        var densities = new ArrayList<Density>();
        var colours = new ArrayList<Colour>();
        for (var cloud : clouds) {
            densities.add(Density.of(new PointColumns.OfDouble(cloud.x(), cloud.y()), map, width, height));
            colours.add(cloud.look().line());
        }
        return List.of(new Cloud(CloudColours.paint(densities, colours, Tone.EQUALISED), plot, Optional.empty()));
    }
}
