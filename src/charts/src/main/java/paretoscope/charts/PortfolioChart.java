package paretoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
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

/// Figures of portfolios: a statistic against k with a line per estimator, the plane of risk and return, what was estimated
/// against what is true (Kiyohara et al. 2024). Values that are undefined or infinite have no place on an axis and are left
/// out.
public final class PortfolioChart {
    /// Ratios that are round, within a decade.
    private static final double[] ROUND = {1, 2, 5};
    private static final int RAYS = 4;

    private PortfolioChart() {}

    /// A line through places, with labels and a band around it.
    ///
    /// @param low the band's lower edge; empty without a band
    public record Line(String name, double[] x, double[] y, double[] low, double[] high, List<String> labels) {
        public Line {
            labels = List.copyOf(labels);
        }

        /// Without a band.
        public static Line of(String name, double[] x, double[] y, List<String> labels) {
            return new Line(name, x, y, new double[0], new double[0], labels);
        }

        private int[] drawn() {
            return IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).toArray();
        }

        private Series series(SeriesStyle style) {
            int[] drawn = drawn();
            return Series.of(name, picked(x, drawn), picked(y, drawn)).styled(style)
                    .labelled(IntStream.of(drawn).mapToObj(labels::get).toList());
        }

        private Optional<Layer> band() {
            int[] drawn = IntStream.of(drawn()).filter(i -> i < low.length && Double.isFinite(low[i])).toArray();
            return drawn.length < 2
                    ? Optional.empty()
                    : Optional.of(new Layer.Band(name, new Points(picked(x, drawn), picked(low, drawn)), Points.none(),
                            new Points(picked(x, drawn), picked(high, drawn)), false, Optional.empty()));
        }

        private static Column picked(double[] values, int[] rows) {
            return Column.of(IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    /// One statistic of every estimator's portfolios against k.
    ///
    /// @param level a line across, such as the baseline, with its name
    public static FigureSpec againstK(String title, boolean lowerIsBetter, List<Line> lines, OptionalDouble level,
            String levelName, String caption) {
        double largest = lines.stream().mapToDouble(line -> line.x().length).max().orElse(1);
        return lines(Axis.of("k").written(NumberStyle.COUNT).between(0.5, largest + 0.5),
                axis(title, lowerIsBetter), lines,
                across(level, levelName), caption);
    }

    /// The best true value of each portfolio against its standard deviation; SharpeRatio@k is the slope of the line from the
    /// baseline to a point, so that along a ray it stays the same.
    public static FigureSpec riskAndReturn(List<Line> lines, double baseline, String caption) {
        double widest = lines.stream().flatMapToDouble(line -> IntStream.of(line.drawn()).mapToDouble(i -> line.x()[i]))
                .max().orElse(1);
        double highest = lines.stream()
                .flatMapToDouble(line -> IntStream.of(line.drawn()).mapToDouble(i -> line.y()[i]))
                .max().orElse(1);
        var layers = across(OptionalDouble.of(baseline), "baseline");
        double room = Math.max(highest - baseline, 0) * 1.1;
        for (double slope : rays(room / widest)) {
            double reach = Math.min(widest, room / slope);
            if (reach > 0) {
                layers.add(new Layer.Curve("", Points.of(new double[]{0, reach},
                        new double[]{baseline, baseline + slope * reach}), LineStyle.DOTTED, Optional.empty()));
                layers.add(new Layer.Annotation(reach, baseline + slope * reach, "ratio " + plain(slope), false));
            }
        }
        return lines(axis("std@k (risk)", true), axis("best@k (return)", false), lines, layers, caption);
    }

    /// Round ratios around the one of the plane's diagonal, so that their rays fan out over it; none where nothing rises above
    /// the baseline.
    private static double[] rays(double diagonal) {
        if (!(diagonal > 0) || Double.isInfinite(diagonal)) {
            return new double[0];
        }
        int decade = (int) Math.floor(Math.log10(diagonal)) - 1;
        return IntStream.range(0, ROUND.length * 3)
                .mapToDouble(i -> ROUND[i % ROUND.length] * Math.pow(10, decade + i / ROUND.length))
                .filter(slope -> slope >= diagonal / 3).limit(RAYS).toArray();
    }

    /// Estimates against true values, a series per estimator, with the line where they agree.
    public static FigureSpec estimatedAndTrue(String estimate, String truth, List<Line> estimators, String caption) {
        var panel = Panel.of(Axis.of(estimate), Axis.of(truth),
                estimators.stream().map(line -> line.series(SeriesStyle.POINTS)).toList())
                .and(new Layer.Identity("estimate = truth"));
        return FigureSpec.of(panel).with(DirectLabels.none()).with(new FigureText("", "", caption));
    }

    /// How often so many items rank the best right.
    public static FigureSpec againstItems(List<Line> lines, String caption) {
        return lines(Axis.of("items in the proxy").written(NumberStyle.COUNT),
                Axis.of("share of draws").written(NumberStyle.SHARE).better(Better.HIGHER).between(0, 1), lines,
                new ArrayList<>(), caption);
    }

    private static FigureSpec lines(Axis x, Axis y, List<Line> lines, List<Layer> layers, String caption) {
        lines.forEach(line -> line.band().ifPresent(layers::addFirst));
        var panel = Panel.of(x, y, lines.stream().map(line -> line.series(SeriesStyle.LINE_AND_POINTS)).toList())
                .withLayers(layers);
        return FigureSpec.of(panel).with(DirectLabels.none()).with(new FigureText("", "", caption));
    }

    private static List<Layer> across(OptionalDouble level, String name) {
        var layers = new ArrayList<Layer>();
        level.ifPresent(value -> layers
                .add(new Layer.Rule(Layer.Along.Y, value, name, LineStyle.DASHED, Optional.empty())));
        return layers;
    }

    private static Axis axis(String title, boolean lowerIsBetter) {
        return Axis.of(title).better(lowerIsBetter ? Better.LOWER : Better.HIGHER);
    }

    private static String plain(double slope) {
        return NumberText.of(slope, NumberStyle.AUTO, "");
    }
}
