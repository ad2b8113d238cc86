package paretoscope.figure.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.scale.Scale;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;

/// Which data lie at a place or inside a rectangle of the page, asked of the spec: also finds the points of a cloud,
/// which are no marks of their own.
public final class DataPick {
    private DataPick() {}

    /// The visible datum nearest to a place, at most `radius` points away; of equals the first.
    public static Optional<MarkId> nearest(FigureSpec spec, FigureLayout layout, double x, double y, double radius) {
        MarkId best = null;
        var least = radius;
        for (var i = 0; i < spec.panels().size(); i++) {
            var panel = layout.panels().get(i);
            for (var series : spec.panels().get(i).series()) {
                for (var datum : inside(series, panel, new Rectangle(x, y, 0, 0).grown(radius))) {
                    var distance = Math.hypot(panel.x().map(series.x().get(datum)) - x,
                            panel.y().map(series.y().get(datum)) - y);
                    if (distance < least || best == null && distance == least) {
                        least = distance;
                        best = new MarkId(series.key(), datum);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The visible data inside a rectangle, by the keys of their series; series without any are left out.
    public static Map<String, Rows> within(FigureSpec spec, FigureLayout layout, Rectangle area) {
        var found = new LinkedHashMap<String, Rows>();
        for (var i = 0; i < spec.panels().size(); i++) {
            for (var series : spec.panels().get(i).series()) {
                var rows = inside(series, layout.panels().get(i), area);
                if (rows.length > 0) {
                    found.put(series.key(), Rows.of(rows));
                }
            }
        }
        return found;
    }

    /// Compared in data coordinates, so that a million points need no million logarithms.
    private static int[] inside(Series series, PanelLayout panel, Rectangle area) {
        var x = covered(panel.x(), area.x(), area.right());
        var y = covered(panel.y(), area.y(), area.bottom());
        if (series.hidden() || x.isEmpty() || y.isEmpty()) {
            return new int[0];
        }
        var xs = x.get();
        var ys = y.get();
        return IntStream.range(0, series.count())
                .filter(i -> xs.contains(series.x().get(i)) && ys.contains(series.y().get(i))).toArray();
    }

    /// The part of a scale's domain between two positions.
    private static Optional<Interval> covered(Scale scale, double from, double to) {
        var low = Math.min(scale.from(), scale.to());
        var high = Math.max(scale.from(), scale.to());
        if (to < low || from > high) {
            return Optional.empty();
        }
        var a = scale.invert(Math.clamp(from, low, high));
        var b = scale.invert(Math.clamp(to, low, high));
        return Optional.of(new Interval(scale.domain().clamp(Math.min(a, b)), scale.domain().clamp(Math.max(a, b))));
    }
}
