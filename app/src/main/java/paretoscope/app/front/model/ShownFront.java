package paretoscope.app.front.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paretoscope.app.figures.model.LaidOut;
import paretoscope.app.figures.model.Place;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.scale.Scale;
import paretoscope.views.front.FrontFigure;
import paretoscope.views.front.FrontResult;

/// A front as it stands on the screen, with the way from places to configurations and back. Places are in points.
public final class ShownFront {
    private static final double SMALLEST_SPAN = 0.1;
    private static final double LARGEST_SPAN = 1e5;

    private final FrontAnswer.Found answer;
    private final FrontFigure figure;
    private final LaidOut laid;
    private final List<SimulatedPoint> simulated;
    private final Set<String> hidden;
    private int @Nullable [] walk;

    ShownFront(FrontAnswer.Found answer, FrontFigure figure, FigureLayout layout, Set<String> hidden,
            List<SimulatedPoint> simulated) {
        this.answer = answer;
        this.simulated = List.copyOf(simulated);
        this.figure = figure;
        laid = new LaidOut(layout);
        this.hidden = Set.copyOf(hidden);
    }

    /// Stops in the order in which arrow keys visit them: along x, and up. A stop is a row, or beyond the rows a simulated
    /// point. Sorted when somebody walks or zooms.
    private int[] way() {
        var sorted = walk == null ? sorted(answer.result()) : walk;
        walk = sorted;
        return sorted;
    }

    private int[] sorted(FrontResult result) {
        int x = FrontFigure.xObjective(result);
        int y = FrontFigure.yObjective(result);
        var rows = result.groups().stream().filter(group -> !hidden.contains(group.name()))
                .flatMap(group -> group.rows().stream()).filter(row -> result.layer(row) >= 0);
        var beyond = IntStream.range(0, simulated.size()).mapToObj(at -> rows() + at);
        return Stream.concat(rows, beyond)
                .sorted(Comparator.<Integer>comparingDouble(stop -> value(pointed(stop), x))
                        .thenComparingDouble(stop -> value(pointed(stop), y)).thenComparingInt(stop -> stop))
                .mapToInt(Integer::intValue).toArray();
    }

    private int rows() {
        return result().table().size();
    }

    /// What stands at a stop.
    public Pointed pointed(int stop) {
        return stop < rows()
                ? new Pointed.Measured(stop)
                : new Pointed.Simulated(simulated.get(stop - rows()));
    }

    /// The stop with this label.
    public OptionalInt stop(String label) {
        int row = result().table().labels().indexOf(label);
        return row >= 0
                ? OptionalInt.of(row)
                : IntStream.range(0, simulated.size()).filter(at -> simulated.get(at).label().equals(label))
                        .map(at -> rows() + at).findFirst();
    }

    public FrontAnswer.Found answer() {
        return answer;
    }

    public FrontResult result() {
        return answer.result();
    }

    public FigureLayout layout() {
        return laid.layout();
    }

    /// What stands at a place, or close to it.
    public Optional<Pointed> at(double x, double y, double radius) {
        return laid.at(x, y, radius).flatMap(this::pointed);
    }

    /// The labels of what stands inside a rectangle.
    public List<String> labelsWithin(Rectangle area) {
        return laid.within(area).stream().flatMap(id -> pointed(id).stream()).distinct().map(this::label).toList();
    }

    /// The name that is picked.
    public String label(Pointed pointed) {
        return switch (pointed) {
            case Pointed.Measured(int row) -> result().label(row);
            case Pointed.Simulated(SimulatedPoint point) -> point.label();
        };
    }

    private Optional<Pointed> pointed(MarkId id) {
        if (id.series().equals(SimulatedSeries.NAME) && id.datum() < simulated.size()) {
            return Optional.of(new Pointed.Simulated(simulated.get(id.datum())));
        }
        var row = figure.row(id.series(), id.datum());
        return row.isPresent() ? Optional.of(new Pointed.Measured(row.getAsInt())) : Optional.empty();
    }

    /// Where something stands; nowhere when it lies outside the shown stretch of an axis.
    public Optional<Place> place(Pointed pointed) {
        double x = value(pointed, FrontFigure.xObjective(result()));
        double y = value(pointed, FrontFigure.yObjective(result()));
        return layout().x().shows(x) && layout().y().shows(y)
                ? Optional.of(new Place(layout().x().map(x), layout().y().map(y)))
                : Optional.empty();
    }

    private double value(Pointed pointed, int objective) {
        return switch (pointed) {
            case Pointed.Measured(int row) -> result().value(row, objective);
            case Pointed.Simulated(SimulatedPoint point) ->
                new SimulatedSeries(result(), List.of()).value(point, objective).orElse(Double.NaN);
        };
    }

    /// Whether zooming by a factor keeps the points tellable: neither all in one spot nor beyond what numbers can hold.
    public boolean canZoom(double factor) {
        double span = Math.max(span(layout().x(), FrontFigure.xObjective(result())) / layout().plot().width(),
                span(layout().y(), FrontFigure.yObjective(result())) / layout().plot().height());
        return span > 0 && (factor > 1 ? span / factor > SMALLEST_SPAN : span / factor < LARGEST_SPAN);
    }

    private double span(Scale scale, int objective) {
        var places = IntStream.of(way()).mapToDouble(stop -> value(pointed(stop), objective)).filter(scale::accepts)
                .map(scale::map).summaryStatistics();
        return places.getCount() == 0 ? 0 : places.getMax() - places.getMin();
    }

    /// Whether any point would still be in sight with the axes showing these stretches.
    public boolean keepsPoints(Interval x, Interval y) {
        return IntStream.of(way()).mapToObj(this::pointed)
                .anyMatch(each -> x.contains(value(each, FrontFigure.xObjective(result())))
                        && y.contains(value(each, FrontFigure.yObjective(result()))));
    }

    /// The legend entry at a place.
    public Optional<String> legendAt(double x, double y) {
        return laid.legendAt(x, y);
    }

    /// The stops that arrow keys visit, in order.
    public int[] walk() {
        return way().clone();
    }

    /// The rows on the front that are not hidden, in order.
    public int[] frontWalk() {
        return IntStream.of(way()).filter(stop -> stop < rows() && result().onFront(stop)).toArray();
    }

    /// Whether the cost, and with it a budget, runs along x.
    public boolean costAlongX() {
        return FrontFigure.xObjective(result()) == answer.cost();
    }

    /// Whether the cost is one of the two axes.
    public boolean costOnAxis() {
        return costAlongX() || FrontFigure.yObjective(result()) == answer.cost();
    }
}
