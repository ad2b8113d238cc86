package paretoscope.figure.layout;

import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.scale.Scale;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.Theme;

/// A visible series with its data mapped to the page; NaN where a datum is unknown, has no place or lies outside.
///
/// `diameter` is the symbol's size in points for every datum; `crowd` shrinks symbols as the panel fills up.
record PlacedSeries(Series series, Look look, double[] x, double[] y, double[] diameter) {

    static PlacedSeries of(Series series, Look look, PanelFrame frame, Dress dress, double crowd) {
        var count = series.count();
        var x = new double[count];
        var y = new double[count];
        var diameter = new double[count];
        var sizes = SymbolSizes.of(series, frame.panel(), dress, crowd);
        for (var i = 0; i < count; i++) {
            var shown = frame.x().shows(series.x().get(i)) && frame.y().shows(series.y().get(i));
            x[i] = shown ? frame.x().map(series.x().get(i)) : Double.NaN;
            y[i] = shown ? frame.y().map(series.y().get(i)) : Double.NaN;
            diameter[i] = sizes.of(i);
        }
        return new PlacedSeries(series, look, x, y, diameter);
    }

    boolean shown(int index) {
        return !Double.isNaN(x[index]);
    }

    boolean onFront(int index) {
        return series.emphasis().front().has(index);
    }

    boolean selected(int index) {
        return series.emphasis().selected().has(index);
    }

    boolean tinted(int index) {
        return series.emphasis().tint(index).isPresent();
    }

    /// How a datum looks: as its series does, in its own colour where it has one.
    Look look(int index, Theme theme) {
        return series.emphasis().tint(index).map(own -> Look.of(own, look.shape(), theme)).orElse(look);
    }

    /// The box around a symbol.
    Rectangle box(int index) {
        var reach = look.shape().reach(diameter[index]);
        return new Rectangle(x[index] - reach, y[index] - reach, 2 * reach, 2 * reach);
    }

    /// How far along an axis a value lies, kept within a bit more than the page so that far outliers stay drawable.
    static double near(Scale scale, double value) {
        var low = Math.min(scale.from(), scale.to()) - 2 * scale.length();
        var high = Math.max(scale.from(), scale.to()) + 2 * scale.length();
        if (Double.isInfinite(value)) {
            return (value > 0) == (scale.to() > scale.from()) ? high : low;
        }
        return scale.accepts(value) ? Math.clamp(scale.map(value), low, high) : Double.NaN;
    }
}
