package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.scale.CategoryScale;
import paretoscope.figure.spec.SeriesStyle;

/// Bars from zero along the axis that is not a category axis; several series stand side by side in each band.
final class Bars {
    private static final double FILLED = 0.72;
    /// A few bars in a large figure stay bars: at most so many times the text's size.
    private static final double THICKEST = 4;

    private Bars() {}

    static List<Mark> of(PanelFrame frame, List<PlacedSeries> all, Dress dress) {
        var bars = all.stream().filter(placed -> placed.series().style() == SeriesStyle.BARS).toList();
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < bars.size(); i++) {
            if (frame.y() instanceof CategoryScale band) {
                add(bars.get(i), slot(band, i, bars.size(), dress), false, frame, dress, marks);
            } else if (frame.x() instanceof CategoryScale band) {
                add(bars.get(i), slot(band, i, bars.size(), dress), true, frame, dress, marks);
            }
        }
        return marks;
    }

    /// Where a series' bars begin and end, from the middle of a band.
    private static double[] slot(CategoryScale scale, int index, int count, Dress dress) {
        var width = Math.min(scale.band() * FILLED / count, dress.base() * THICKEST);
        var start = -width * count / 2 + index * width;
        return new double[]{start, start + width};
    }

    private static void add(PlacedSeries placed, double[] slot, boolean upright, PanelFrame frame, Dress dress,
            List<Mark> marks) {
        var scale = upright ? frame.y() : frame.x();
        var zero = scale.accepts(0) ? PlacedSeries.near(scale, 0) : scale.from();
        for (var i = 0; i < placed.x().length; i++) {
            var middle = PlacedSeries.near(upright ? frame.x() : frame.y(),
                    (upright ? placed.series().x() : placed.series().y()).get(i));
            var end = PlacedSeries.near(scale, (upright ? placed.series().y() : placed.series().x()).get(i));
            if (!Double.isNaN(middle) && !Double.isNaN(end)) {
                var bar = upright
                        ? Rectangle.between(middle + slot[0], zero, middle + slot[1], end)
                        : Rectangle.between(zero, middle + slot[0], end, middle + slot[1]);
                var dimmed = placed.series().emphasis().dimmed().has(i);
                var fill = dimmed ? dress.theme().faded(placed.look().fill(), 0.6) : placed.look().fill();
                marks.add(new Fill(Path.rectangle(bar), fill, Optional.of(new MarkId(placed.series().key(), i))));
            }
        }
    }
}
