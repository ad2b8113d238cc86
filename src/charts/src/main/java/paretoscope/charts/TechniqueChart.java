package paretoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureText;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

/// What techniques would have scored: curves along a knob beside the configurations that were really measured, and the bounds
/// of what routing can reach.
public final class TechniqueChart {
    /// The series of configurations that were measured.
    public static final String MEASURED = "measured";

    private TechniqueChart() {}

    /// A place with a label; NaN where a number is unknown.
    public record Spot(String label, double x, double y) {}

    /// A technique's points along its knob.
    public record Curve(String name, List<Spot> spots) {
        public Curve {
            spots = List.copyOf(spots);
        }
    }

    /// @param measured configurations without the technique
    /// @param mix what a random mix of two configurations attains, from one to the other
    /// @param bounds named places such as an oracle's
    /// @param limit a budget along x
    public static FigureSpec of(Axis x, Axis y, List<Curve> curves, List<Spot> measured, List<Spot> mix,
            List<Spot> bounds, OptionalDouble limit, String caption) {
        var series = new ArrayList<Series>();
        curves.forEach(curve -> series.add(series(curve.name(), curve.spots()).styled(SeriesStyle.LINE_AND_POINTS)));
        if (!measured.isEmpty()) {
            series.add(series(MEASURED, measured).shaped(SymbolShape.SQUARE));
        }
        bounds.forEach(bound -> series.add(series(bound.label(), List.of(bound)).shaped(SymbolShape.DIAMOND)));
        var layers = new ArrayList<Layer>();
        if (!mix.isEmpty()) {
            layers.add(new Layer.Curve("random mix", new Points(column(mix, Spot::x), column(mix, Spot::y)),
                    LineStyle.DOTTED, Optional.empty()));
        }
        limit.ifPresent(value -> layers
                .add(new Layer.Rule(Layer.Along.X, value, "budget", LineStyle.DASHED, Optional.empty())));
        return FigureSpec.of(Panel.of(x, y, series).withLayers(layers)).with(DirectLabels.none())
                .with(new FigureText("", "", caption));
    }

    private static Series series(String name, List<Spot> spots) {
        return Series.of(name, column(spots, Spot::x), column(spots, Spot::y))
                .labelled(spots.stream().map(Spot::label).toList());
    }

    private static Column column(List<Spot> spots, ToDoubleFunction<Spot> part) {
        return Column.of(spots.stream().mapToDouble(part).toArray());
    }
}
