package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.scale.Scale;

/// Error bars: a line from the low to the high end of a datum's interval, with short caps.
final class Intervals {
    private Intervals() {}

    /// The colour of a datum's bars.
    @FunctionalInterface
    interface Colouring {
        Colour of(PlacedSeries placed, int index);
    }

    static List<Mark> of(PlacedSeries placed, PanelFrame frame, Dress dress, Colouring colouring) {
        var marks = new ArrayList<Mark>();
        var bars = placed.series().intervals();
        var cap = dress.base() * 0.22;
        for (var i = 0; i < placed.x().length; i++) {
            if (!placed.shown(i)) {
                continue;
            }
            var path = Path.builder();
            var drawn = false;
            if (!bars.xLow().isEmpty()) {
                drawn |= horizontal(path, frame.x(), bars.xLow().get(i), bars.xHigh().get(i), placed.y()[i], cap);
            }
            if (!bars.yLow().isEmpty()) {
                drawn |= vertical(path, frame.y(), bars.yLow().get(i), bars.yHigh().get(i), placed.x()[i], cap);
            }
            if (drawn) {
                marks.add(Stroke.of(path.build(), Pen.solid(colouring.of(placed, i), dress.scaled(0.8))));
            }
        }
        return marks;
    }

    private static boolean horizontal(Path.Builder path, Scale scale, double low, double high, double y, double cap) {
        var a = end(scale, low);
        var b = end(scale, high);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return false;
        }
        path.moveTo(a, y).lineTo(b, y).moveTo(a, y - cap).lineTo(a, y + cap).moveTo(b, y - cap).lineTo(b, y + cap);
        return true;
    }

    private static boolean vertical(Path.Builder path, Scale scale, double low, double high, double x, double cap) {
        var a = end(scale, low);
        var b = end(scale, high);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return false;
        }
        path.moveTo(x, a).lineTo(x, b).moveTo(x - cap, a).lineTo(x + cap, a).moveTo(x - cap, b).lineTo(x + cap, b);
        return true;
    }

    /// An interval that reaches zero on a logarithmic axis runs off the frame instead of vanishing.
    private static double end(Scale scale, double value) {
        return scale.kind().isLogarithmic() && value <= 0
                ? PlacedSeries.near(scale, Double.NEGATIVE_INFINITY)
                : PlacedSeries.near(scale, value);
    }
}
