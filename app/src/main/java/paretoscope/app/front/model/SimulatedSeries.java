package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.spec.Emphasis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;
import paretoscope.views.front.FrontFigure;
import paretoscope.views.front.FrontResult;

/// Simulated points beside the real configurations: a series of their own name and symbol, so that nobody takes them for
/// measured.
final class SimulatedSeries {
    private static final String NAME = "simulated";

    private SimulatedSeries() {}

    /// The figure with those points that have both of its axes' metrics.
    static FigureSpec on(FigureSpec spec, FrontResult result, List<SimulatedPoint> points) {
        var x = result.objectives().get(FrontFigure.xObjective(result)).name();
        var y = result.objectives().get(FrontFigure.yObjective(result)).name();
        var shown = points.stream().filter(point -> knows(point, x) && knows(point, y)).toList();
        if (shown.isEmpty()) {
            return spec;
        }
        var series = Series.of(NAME, shown.stream().mapToDouble(point -> value(point, x)).toArray(),
                shown.stream().mapToDouble(point -> value(point, y)).toArray()).shaped(SymbolShape.STAR)
                .labelled(shown.stream().map(SimulatedPoint::label).toList())
                .with(Emphasis.front(Rows.of(IntStream.range(0, shown.size()).toArray())));
        var panel = spec.panels().getFirst();
        var all = new ArrayList<Series>();
        panel.series().forEach(one -> all.add(one.name().isBlank() ? named(one) : one));
        all.add(series);
        return spec.withPanels(List.of(panel.withSeries(all)));
    }

    /// Beside simulated points the others have to say that they were measured.
    private static Series named(Series one) {
        return new Series(one.key(), "measured", one.style(), one.x(), one.y(), one.labels(), one.colour(),
                one.shape(), one.size(), one.shade(), one.intervals(), one.emphasis(), one.hidden());
    }

    private static boolean knows(SimulatedPoint point, String metric) {
        return point.qualityMetric().equals(metric) || point.costMetric().equals(metric);
    }

    private static double value(SimulatedPoint point, String metric) {
        return point.qualityMetric().equals(metric) ? point.quality() : point.cost();
    }
}
