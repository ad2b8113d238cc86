package paretoscope.figure.layout;

import java.util.Optional;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

/// How far the values reach along one axis of a panel: those of its visible series with their intervals, and its layers.
final class Extents {
    private static final double LARGEST = 1e300;

    private final boolean alongX;
    private final ScaleKind scale;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double smallest = Double.POSITIVE_INFINITY;

    private Extents(boolean alongX, ScaleKind scale) {
        this.alongX = alongX;
        this.scale = scale;
    }

    static Extents of(Panel panel, boolean alongX) {
        var axis = alongX ? panel.x() : panel.y();
        var across = alongX ? panel.y() : panel.x();
        var extents = new Extents(alongX, axis.scale());
        panel.series().stream().filter(series -> !series.hidden()).forEach(series -> extents.add(series, across));
        panel.layers().forEach(extents::add);
        return extents;
    }

    /// No values at all: the axis' own ends decide.
    static Extents none(ScaleKind scale) {
        return new Extents(true, scale);
    }

    /// The range of the values, if there are any with a place on the axis.
    Optional<Interval> range() {
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    /// The size of the value nearest to zero but not zero; infinite when there is none.
    double smallest() {
        return smallest;
    }

    private void add(Series series, Axis across) {
        add(alongX ? series.x() : series.y());
        add(alongX ? series.intervals().xLow() : series.intervals().yLow());
        add(alongX ? series.intervals().xHigh() : series.intervals().yHigh());
        if (series.style() == SeriesStyle.BARS && across.scale() == ScaleKind.CATEGORY) {
            add(0);
        }
    }

    private void add(Layer layer) {
        switch (layer) {
            case Layer.StepFront front -> add(front.points());
            case Layer.Band band -> {
                add(band.low());
                add(band.median());
                add(band.high());
            }
            case Layer.Reference reference -> add(reference.x(), reference.y());
            case Layer.Knee knee -> add(knee.x(), knee.y());
            case Layer.Rule rule when (rule.along() == Layer.Along.X) == alongX -> add(rule.value());
            case Layer.Hull hull -> add(hull.points());
            case Layer.Curve curve -> add(curve.points());
            case Layer.Arrow arrow -> {
                add(arrow.fromX(), arrow.fromY());
                add(arrow.toX(), arrow.toY());
            }
            case Layer.Annotation note -> add(note.x(), note.y());
            // A region may reach to infinity and an identity line fills whatever is shown: neither asks for room.
            case Layer.Rule _,Layer.Identity _,Layer.Region _ -> {
            }
        }
    }

    private void add(Points points) {
        add(alongX ? points.x() : points.y());
    }

    private void add(double x, double y) {
        add(alongX ? x : y);
    }

    /// In local variables and by comparisons that no unknown value passes: a column may hold a million.
    private void add(Column column) {
        var least = leastDrawable(scale);
        var lowest = low;
        var highest = high;
        var nearest = smallest;
        for (var i = 0; i < column.size(); i++) {
            var value = column.get(i);
            if (value >= least && value <= LARGEST) {
                lowest = value < lowest ? value : lowest;
                highest = value > highest ? value : highest;
                var size = Math.abs(value);
                nearest = size < nearest && size > 0 ? size : nearest;
            }
        }
        low = lowest;
        high = highest;
        smallest = nearest;
    }

    /// Not so large that an axis could not be divided, on a logarithmic one not so small either.
    static boolean isDrawable(ScaleKind scale, double value) {
        return value >= leastDrawable(scale) && value <= LARGEST;
    }

    private static double leastDrawable(ScaleKind scale) {
        return switch (scale) {
            case LOG, LOG2 -> 1 / LARGEST;
            case LINEAR, SYMLOG -> -LARGEST;
            case CATEGORY -> -0.5;
        };
    }

    private void add(double value) {
        add(Column.of(value));
    }
}
