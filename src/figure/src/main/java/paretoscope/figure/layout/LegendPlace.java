package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paretoscope.figure.drawing.Rectangle;

/// Looks for the emptiest corner of a plot area for a legend.
record LegendPlace(Rectangle box, double covered) {
    /// The place that covers least, the corner the data rarely reach first; ties go to the earlier one.
    static LegendPlace emptiest(Rectangle plot, double width, double height, List<Rectangle> symbols,
            List<Segment> lines, double gap) {
        var places = new ArrayList<LegendPlace>();
        for (var vertical : new double[]{1, 0, 0.5}) {
            for (var horizontal : new double[]{1, 0}) {
                var x = plot.x() + gap + horizontal * (plot.width() - width - 2 * gap);
                var y = plot.y() + gap + vertical * (plot.height() - height - 2 * gap);
                var box = new Rectangle(x, y, width, height);
                places.add(new LegendPlace(box, covered(box.grown(gap * 0.7), symbols, lines)));
            }
        }
        return places.stream().min(Comparator.comparingDouble(LegendPlace::covered)).orElseThrow();
    }

    private static double covered(Rectangle box, List<Rectangle> symbols, List<Segment> lines) {
        return symbols.stream().filter(symbol -> BoxGrid.overlap(symbol, box)).count()
                + 0.5 * lines.stream().filter(line -> line.crosses(box)).count();
    }
}
