package paretoscope.figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.SymbolShape;

/// Data that are drawn alike and named once in the legend.
///
/// `key` is unique in the figure and is what marks carry back (`MarkId.series`); series of the same `name` in several
/// panels share one legend entry and one colour. Without `colour` or `shape` the palette chooses. `size` and `shade` are
/// columns of a third objective, read on the panel's size and shade axes. A datum with an unknown x or y is not drawn.
public record Series(String key, String name, SeriesStyle style, Column x, Column y, List<String> labels,
        Optional<Colour> colour, Optional<SymbolShape> shape, Column size, Column shade, ErrorBars intervals,
        Emphasis emphasis, boolean hidden) {
    public Series {
        key = Absent.or(key, Absent.or(name, ""));
        name = Absent.or(name, key);
        style = Absent.or(style, SeriesStyle.POINTS);
        x = Absent.required(x, "x");
        y = Absent.required(y, "y");
        labels = texts(labels);
        colour = Absent.optional(colour);
        shape = Absent.optional(shape);
        size = Absent.or(size, Column.empty());
        shade = Absent.or(shade, Column.empty());
        intervals = Absent.or(intervals, ErrorBars.none());
        emphasis = Absent.or(emphasis, Emphasis.none());
        sameLength(x.size(), "y", y.size());
        fits(x.size(), "labels", labels.size());
        fits(x.size(), "size", size.size());
        fits(x.size(), "shade", shade.size());
        if (!intervals.fit(x.size()) || emphasis.end() > x.size()) {
            throw new IllegalArgumentException("intervals or emphasis reach beyond the " + x.size() + " data");
        }
    }

    /// Points in the palette's next colour; the name is the key.
    public static Series of(String name, Column x, Column y) {
        return new Series(name, name, SeriesStyle.POINTS, x, y, List.of(), Optional.empty(), Optional.empty(),
                Column.empty(), Column.empty(), ErrorBars.none(), Emphasis.none(), false);
    }

    public static Series of(String name, double[] x, double[] y) {
        return of(name, Column.of(x), Column.of(y));
    }

    /// How many data the series has.
    public int count() {
        return x.size();
    }

    /// The datum's own label, if it has one.
    public Optional<String> label(int index) {
        return index < labels.size() && !labels.get(index).isBlank()
                ? Optional.of(labels.get(index))
                : Optional.empty();
    }

    public Series keyed(String newKey) {
        return new Series(newKey, name, style, x, y, labels, colour, shape, size, shade, intervals, emphasis, hidden);
    }

    public Series styled(SeriesStyle newStyle) {
        return new Series(key, name, newStyle, x, y, labels, colour, shape, size, shade, intervals, emphasis, hidden);
    }

    /// One label per datum, empty for none.
    public Series labelled(List<String> newLabels) {
        return new Series(key, name, style, x, y, newLabels, colour, shape, size, shade, intervals, emphasis, hidden);
    }

    public Series coloured(Colour newColour) {
        return new Series(key, name, style, x, y, labels, Optional.of(newColour), shape, size, shade, intervals,
                emphasis, hidden);
    }

    public Series shaped(SymbolShape newShape) {
        return new Series(key, name, style, x, y, labels, colour, Optional.of(newShape), size, shade, intervals,
                emphasis, hidden);
    }

    public Series sized(Column newSize) {
        return new Series(key, name, style, x, y, labels, colour, shape, newSize, shade, intervals, emphasis, hidden);
    }

    public Series shaded(Column newShade) {
        return new Series(key, name, style, x, y, labels, colour, shape, size, newShade, intervals, emphasis, hidden);
    }

    public Series with(ErrorBars newIntervals) {
        return new Series(key, name, style, x, y, labels, colour, shape, size, shade, newIntervals, emphasis, hidden);
    }

    public Series with(Emphasis newEmphasis) {
        return new Series(key, name, style, x, y, labels, colour, shape, size, shade, intervals, newEmphasis, hidden);
    }

    /// Whether the legend has switched the series off.
    public Series hidden(boolean newHidden) {
        return new Series(key, name, style, x, y, labels, colour, shape, size, shade, intervals, emphasis, newHidden);
    }

    private static List<String> texts(List<String> labels) {
        if (labels == null) {
            return List.of();
        }
        var texts = new ArrayList<String>(labels.size());
        labels.forEach(label -> texts.add(Objects.requireNonNullElse(label, "")));
        return List.copyOf(texts);
    }

    private static void fits(int count, String column, int size) {
        if (size != 0) {
            sameLength(count, column, size);
        }
    }

    private static void sameLength(int count, String column, int size) {
        if (size != count) {
            throw new IllegalArgumentException("x has " + count + " values but " + column + " has " + size);
        }
    }
}
