package paretoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import paretoscope.eval.Metric;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureText;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LegendPlacement;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

/// The figures of the cost of a pass (Erol et al. 2025): pooled beside the frontier, what families and techniques are worth,
/// and progress over time.
public final class CostOfPassChart {
    /// The series whose data are configurations.
    public static final String POOLED = "pooled";
    private static final String PROGRESS = "frontier";

    private CostOfPassChart() {}

    /// What every configuration's pass costs beside what the cheapest pass of each problem costs in the mean. They are
    /// different numbers, so each stands in a panel of its own under its own name.
    ///
    /// @param cost the metric behind the costs, for the unit
    /// @param frontier empty where nothing is logged per problem
    /// @param human what a human asks everywhere, as a line
    public static FigureSpec passes(Metric cost, ScaleKind scale, List<NamedValue> pooled, List<NamedValue> frontier,
            OptionalDouble human, String caption) {
        var panels = new ArrayList<Panel>();
        panels.add(with(human, NamedValuesPanel.of(POOLED, "Pooled: total cost / passes",
                axis("Cost per pass, pooled", cost).on(scale), pooled)));
        if (!frontier.isEmpty()) {
            panels.add(with(human, NamedValuesPanel.of("per problem", "Per problem: mean of cheapest",
                    axis("Frontier cost-of-pass", cost), frontier)));
        }
        return dressed(FigureSpec.of(panels).inColumns(panels.size()), caption);
    }

    /// Shares by which the frontier falls with each family, configuration or technique.
    ///
    /// @param title of the axis
    public static FigureSpec gains(String title, List<NamedValue> gains, String caption) {
        var axis = Axis.of(title).written(NumberStyle.SHARE).better(Better.HIGHER);
        return dressed(FigureSpec.of(NamedValuesPanel.of("gain", "", axis, gains)), caption);
    }

    /// A release date with the frontier since; days since 1970.
    public record Release(double day, String entered, double frontier, double low, double high) {}

    /// The frontier after each release, as steps, with the fitted decline.
    ///
    /// @param fit the fitted line, empty without one
    public static FigureSpec progress(Metric cost, List<Release> releases, Points fit, String fitted,
            OptionalDouble start, String caption) {
        var days = column(releases, Release::day);
        var series = Series.of(PROGRESS, days, column(releases, Release::frontier)).styled(SeriesStyle.POINTS)
                .labelled(releases.stream().map(Release::entered).toList())
                .with(ErrorBars.alongY(column(releases, Release::low), column(releases, Release::high)));
        var layers = new ArrayList<Layer>();
        layers.add(new Layer.Curve(PROGRESS, steps(releases), LineStyle.SOLID, Optional.empty()));
        if (fit.size() > 0) {
            layers.add(new Layer.Curve(fitted, fit, LineStyle.DASHED, Optional.empty()));
        }
        start.ifPresent(price -> layers.add(new Layer.Rule(Layer.Along.Y, price, "human alone", LineStyle.DOTTED,
                Optional.empty())));
        var panel = Panel.of(Axis.of("Release").written(NumberStyle.DATE), axis("Frontier cost-of-pass", cost),
                List.of(series)).withLayers(layers);
        return FigureSpec.of(panel).with(DirectLabels.all()).with(new FigureText("", "", caption));
    }

    /// From one release to the next the frontier stays.
    private static Points steps(List<Release> releases) {
        int corners = Math.max(0, 2 * releases.size() - 1);
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            x[i] = releases.get((i + 1) / 2).day();
            y[i] = releases.get(i / 2).frontier();
        }
        return Points.of(x, y);
    }

    private static Column column(List<Release> releases, ToDoubleFunction<Release> part) {
        return Column.of(releases.stream().mapToDouble(part).map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray());
    }

    private static Panel with(OptionalDouble human, Panel panel) {
        return human.isPresent()
                ? panel.and(new Layer.Rule(Layer.Along.X, human.getAsDouble(), "human", LineStyle.DASHED,
                        Optional.empty()))
                : panel;
    }

    private static Axis axis(String title, Metric cost) {
        return Axis.of(title).in(MetricText.bare(cost.unit()) ? "" : cost.unit().symbol())
                .written(MetricText.style(cost.unit())).better(Better.LOWER);
    }

    private static FigureSpec dressed(FigureSpec spec, String caption) {
        return spec.with(DirectLabels.none()).with(LegendPlacement.NONE).with(new FigureText("", "", caption));
    }
}
