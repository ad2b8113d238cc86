package paretoscope.app.figures.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.scale.NumberText;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;

/// What every datum tells by itself: its label, its values as its axes write them, with their intervals, and its series.
final class AxisTip {
    private AxisTip() {}

    static Optional<Tip> of(FigureSpec spec, MarkId id) {
        for (var panel : spec.panels()) {
            for (var series : panel.series()) {
                if (series.key().equals(id.series()) && id.datum() < series.count()) {
                    return Optional.of(of(panel, series, id.datum()));
                }
            }
        }
        return Optional.empty();
    }

    private static Tip of(Panel panel, Series series, int datum) {
        var values = new ArrayList<Tip.Value>();
        var bars = series.intervals();
        add(values, panel.x(), series.x(), bars.xLow(), bars.xHigh(), datum);
        add(values, panel.y(), series.y(), bars.yLow(), bars.yHigh(), datum);
        var label = series.label(datum).orElse(series.name());
        var notes = label.equals(series.name()) || series.name().isBlank() ? List.<String>of() : List.of(series.name());
        return new Tip(label, values, notes);
    }

    private static void add(List<Tip.Value> to, Axis axis, Column values, Column low, Column high, int datum) {
        if (axis.scale() == ScaleKind.CATEGORY) {
            return;
        }
        var text = text(axis, values.get(datum));
        if (!low.isEmpty() && Double.isFinite(low.get(datum)) && Double.isFinite(high.get(datum))) {
            text += " [" + text(axis, low.get(datum)) + ", " + text(axis, high.get(datum)) + "]";
        }
        to.add(new Tip.Value(axis.label(), text));
    }

    private static String text(Axis axis, double value) {
        var text = NumberText.of(value, axis.numbers(), axis.unit());
        return axis.unit().isEmpty() || axis.numbers().writesUnit() || Double.isNaN(value)
                ? text
                : text + " " + axis.unit();
    }
}
