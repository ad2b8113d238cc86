package paretoscope.charts;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

/// Values with intervals, one to a name, from top to bottom: bars from zero on a linear axis, points on a logarithmic one,
/// where the length of a bar would mean nothing. What has no place on the axis is named all the same, with its words.
final class NamedValuesPanel {
    private NamedValuesPanel() {}

    /// @param key of the only series
    static Panel of(String key, String title, Axis axis, List<NamedValue> values) {
        var names = Axis.ofCategories("", values.stream().map(NamedValue::caption).toList());
        double[] places = IntStream.range(0, values.size()).mapToDouble(at -> at).toArray();
        var series = Series.of(key, column(values, NamedValue::value), Column.of(places))
                .styled(axis.scale() == ScaleKind.LINEAR ? SeriesStyle.BARS : SeriesStyle.POINTS)
                .labelled(values.stream().map(NamedValue::label).toList())
                .with(ErrorBars.alongX(column(values, NamedValue::low), column(values, NamedValue::high)));
        return Panel.of(axis, names, List.of(series)).titled(title);
    }

    /// An interval goes along with its value, so that none stretches the axis alone.
    private static Column column(List<NamedValue> values, ToDoubleFunction<NamedValue> part) {
        return Column.of(values.stream().mapToDouble(
                value -> Double.isFinite(value.value()) ? finite(part.applyAsDouble(value)) : Double.NaN).toArray());
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
