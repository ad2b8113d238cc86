package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.spec.Emphasis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;
import paretoscope.views.front.FrontFigure;
import paretoscope.views.front.FrontObjective;
import paretoscope.views.front.FrontResult;

/// Simulated points beside the real configurations: a series of their own name and symbol, so that nobody takes them for
/// measured.
final class SimulatedSeries {
    static final String NAME = "simulated";

    private final FrontResult result;
    private final List<SimulatedPoint> shown;

    /// @param points of which those take part that have both axes' metrics
    SimulatedSeries(FrontResult result, List<SimulatedPoint> points) {
        this.result = result;
        shown = points.stream().filter(point -> value(point, x()).isPresent() && value(point, y()).isPresent())
                .toList();
    }

    /// Those that have a place, in the order of the series' data.
    List<SimulatedPoint> shown() {
        return shown;
    }

    /// A figure with the points added.
    ///
    /// @param picked labels of what is picked
    FigureSpec on(FigureSpec spec, Set<String> picked) {
        if (shown.isEmpty()) {
            return spec;
        }
        var panel = spec.panels().getFirst();
        var all = new ArrayList<Series>();
        panel.series().forEach(one -> all.add(one.name().isBlank() ? named(one) : one));
        all.add(series(picked));
        return spec.withPanels(List.of(panel.withSeries(all)));
    }

    private Series series(Set<String> picked) {
        int[] rings = IntStream.range(0, shown.size()).filter(at -> picked.contains(shown.get(at).label())).toArray();
        var front = Emphasis.front(Rows.of(IntStream.range(0, shown.size()).toArray()));
        return Series.of(NAME, shown.stream().mapToDouble(point -> value(point, x()).orElseThrow()).toArray(),
                shown.stream().mapToDouble(point -> value(point, y()).orElseThrow()).toArray())
                .shaped(SymbolShape.STAR).labelled(shown.stream().map(SimulatedPoint::label).toList())
                .with(new Emphasis(front.front(), Rows.of(rings), front.dimmed(), front.tints()));
    }

    /// Beside simulated points the others have to say that they were measured.
    private static Series named(Series one) {
        return new Series(one.key(), "measured", one.style(), one.x(), one.y(), one.labels(), one.colour(),
                one.shape(), one.size(), one.shade(), one.intervals(), one.emphasis(), one.hidden());
    }

    private int x() {
        return FrontFigure.xObjective(result);
    }

    private int y() {
        return FrontFigure.yObjective(result);
    }

    /// A point's value in an objective, in the objective's unit; none where the point knows nothing of its metric.
    OptionalDouble value(SimulatedPoint point, int objective) {
        var name = result.objectives().get(objective).name();
        if (point.qualityMetric().equals(name)) {
            return OptionalDouble.of(point.quality() * conversion(objective));
        }
        return point.costMetric().equals(name)
                ? OptionalDouble.of(point.cost() * conversion(objective))
                : OptionalDouble.empty();
    }

    /// What the recorded values were multiplied by to be shown, such as the rate of a currency.
    private double conversion(int objective) {
        FrontObjective shownAs = result.objectives().get(objective);
        var recorded = result.table().column(shownAs.name());
        if (recorded.isEmpty() || recorded.get().metric().unit().equals(shownAs.metric().unit())) {
            return 1;
        }
        double[] values = recorded.get().values();
        return IntStream.range(0, values.length).filter(row -> Double.isFinite(values[row]) && values[row] != 0)
                .mapToDouble(row -> result.value(row, objective) / values[row]).filter(Double::isFinite).findFirst()
                .orElse(1);
    }
}
