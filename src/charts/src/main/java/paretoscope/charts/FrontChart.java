package paretoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.Emphasis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;

/// The figure of a front: points, the staircase of what they attain, and what is marked on it.
public final class FrontChart {
    private FrontChart() {}

    /// The figure's spec; sizes and dress are the caller's to change.
    public static FigureSpec of(FrontPlot plot, FrontChartOptions options) {
        var panel = new Panel("", plot.x().axis(), plot.y().axis(), third(plot, options, FrontChartOptions.Third.SIZE),
                third(plot, options, FrontChartOptions.Third.COLOUR),
                plot.series().stream().map(series -> series(series, plot, options)).toList(), layers(plot, options));
        return FigureSpec.of(panel).with(options.labels()).with(options.text());
    }

    private static Optional<Axis> third(FrontPlot plot, FrontChartOptions options,
            FrontChartOptions.Third encoding) {
        return plot.third().filter(_ -> options.third() == encoding).map(FrontAxis::axis);
    }

    private static Series series(FrontSeries from, FrontPlot plot, FrontChartOptions options) {
        var emphasis = new Emphasis(onFront(from, options), from.selected(), Rows.none(), from.tints());
        var series = Series.of(from.name(), from.x(), from.y()).keyed(from.key()).labelled(from.labels())
                .with(from.intervals()).with(emphasis).hidden(from.hidden());
        if (plot.third().isEmpty()) {
            return series;
        }
        return switch (options.third()) {
            case SIZE -> series.sized(from.third());
            case COLOUR -> series.shaded(from.third());
        };
    }

    private static Rows onFront(FrontSeries series, FrontChartOptions options) {
        return options.groupFronts()
                ? Rows.of(series.front().stream().mapToInt(Integer::intValue).toArray())
                : series.onFront();
    }

    private static List<Layer> layers(FrontPlot plot, FrontChartOptions options) {
        var layers = new ArrayList<Layer>();
        plot.band().ifPresent(band -> layers.add(
                new Layer.Band("", band.low(), band.median(), band.high(), true, Optional.empty())));
        if (options.reference() && plot.reference().isPresent()) {
            var place = plot.reference().get();
            layers.add(new Layer.Reference(place.x(), place.y(), "reference", plot.front()));
        }
        if (options.steps() && plot.third().isEmpty()) {
            layers.addAll(options.groupFronts() ? perSeries(plot) : List.of(overall(plot, options)));
        }
        if (options.knee()) {
            plot.knee().ifPresent(knee -> layers.add(new Layer.Knee(knee.x(), knee.y(), "knee")));
        }
        for (var limit : plot.limits()) {
            layers.add(new Layer.Rule(limit.onX() ? Layer.Along.X : Layer.Along.Y, limit.value(), limit.label(),
                    LineStyle.DASHED, Optional.empty()));
        }
        return layers;
    }

    private static Layer overall(FrontPlot plot, FrontChartOptions options) {
        return new Layer.StepFront("", plot.front(), Optional.empty(), LineStyle.SOLID, options.shade());
    }

    private static List<Layer> perSeries(FrontPlot plot) {
        var steps = new ArrayList<Layer>();
        for (var series : plot.series()) {
            if (!series.hidden()) {
                steps.add(new Layer.StepFront(series.name(), along(series), Optional.empty(), LineStyle.SOLID, false));
            }
        }
        return steps;
    }

    private static Points along(FrontSeries series) {
        return new Points(picked(series.x(), series.front()), picked(series.y(), series.front()));
    }

    private static Column picked(Column column, List<Integer> rows) {
        return Column.of(rows.stream().mapToDouble(column::get).toArray());
    }
}
