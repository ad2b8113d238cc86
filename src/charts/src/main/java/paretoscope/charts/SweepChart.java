package paretoscope.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

/// A merge sweep on the plane of two of its tasks: what was measured with its staircase, what was predicted, what was
/// evaluated again, and what uniform merges reach.
public final class SweepChart {
    private SweepChart() {}

    /// One of the two tasks: its name and its metric.
    public record Objective(String task, Metric metric) {}

    /// Merges of one kind, with one value per merge and task.
    ///
    /// @param line whether the merges follow from each other, as along one coefficient
    /// @param attained whether they were measured, so that they count for the front
    public record Merges(String name, double[] x, double[] y, List<String> labels, boolean line, boolean attained) {
        public Merges {
            x = x.clone();
            y = y.clone();
            labels = List.copyOf(labels);
        }

        @Override
        public double[] x() {
            return x.clone();
        }

        @Override
        public double[] y() {
            return y.clone();
        }
    }

    /// @param kinds in the order of the legend; empty ones are left out
    public static FigureSpec of(Objective x, Objective y, List<Merges> kinds) {
        var series = new ArrayList<Series>();
        kinds.stream().filter(kind -> kind.labels().size() > 0).map(SweepChart::series).forEach(series::add);
        var panel = Panel.of(axis(x), axis(y), series).withLayers(List.of(front(x, y, kinds)));
        return FigureSpec.of(panel).with(DirectLabels.none());
    }

    private static Series series(Merges kind) {
        return Series.of(kind.name(), Column.of(kind.x()), Column.of(kind.y()))
                .styled(kind.line() ? SeriesStyle.LINE_AND_POINTS : SeriesStyle.POINTS).labelled(kind.labels());
    }

    private static Axis axis(Objective objective) {
        var axis = Axis.of(objective.task()).in(objective.metric().unit().symbol());
        return axis.better(lower(objective) ? Better.LOWER : Better.HIGHER);
    }

    private static boolean lower(Objective objective) {
        return objective.metric().direction().filter(Direction.LOWER_IS_BETTER::equals).isPresent();
    }

    private static Layer front(Objective x, Objective y, List<Merges> kinds) {
        var attained = kinds.stream().filter(Merges::attained).toList();
        double[] across = joined(attained.stream().map(Merges::x).toList());
        double[] up = joined(attained.stream().map(Merges::y).toList());
        var front = ParetoFront.of(PointSet.of(List.of(sense(x), sense(y)), across, up)).indices().toArray();
        return new Layer.StepFront("front of these two tasks", Points.of(picked(across, front), picked(up, front)),
                Optional.empty(), LineStyle.SOLID, true);
    }

    private static Sense sense(Objective objective) {
        return lower(objective) ? Sense.MINIMISE : Sense.MAXIMISE;
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] picked(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
