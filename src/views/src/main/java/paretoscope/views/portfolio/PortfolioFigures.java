package paretoscope.views.portfolio;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.analysis.portfolio.PortfolioBands;
import paretoscope.analysis.uncertainty.PercentileInterval;
import paretoscope.charts.PortfolioChart;
import paretoscope.charts.PortfolioChart.Line;
import paretoscope.figure.spec.FigureSpec;

/// A portfolio answer as figures. Where there are several data sets or draws, lines are means over them, with their band.
public final class PortfolioFigures {
    private PortfolioFigures() {}

    /// A statistic against k.
    public static FigureSpec againstK(PortfolioResult result, Statistic statistic) {
        boolean values = switch (statistic) {
            case BEST, WORST, MEAN, KTH -> true;
            case SHARPE_RATIO, STD, SAFETY -> false;
        };
        return PortfolioChart.againstK(statistic.title(), statistic.lowerIsBetter(),
                result.estimators().stream().map(one -> line(one, statistic)).toList(),
                values ? OptionalDouble.of(result.baseline()) : OptionalDouble.empty(), "baseline", caption(result));
    }

    /// The regret of the top k: how far its best stays behind the best of all.
    public static FigureSpec regret(PortfolioResult result) {
        return PortfolioChart.againstK("regret@k", true, result.estimators().stream()
                .map(one -> Line.of(one.name(), ks(one), one.portfolio().regret(), labels(one))).toList(),
                OptionalDouble.empty(), "", caption(result));
    }

    private static Line line(PortfolioResult.Estimator one, Statistic statistic) {
        var bands = one.bands().get(statistic);
        return bands == null
                ? Line.of(one.name(), ks(one), values(one, statistic), labels(one))
                : new Line(one.name(), ks(one), bands.stream().mapToDouble(PortfolioBands::mean).toArray(),
                        ends(bands, true), ends(bands, false), labels(one));
    }

    private static double[] ends(List<PortfolioBands> bands, boolean lower) {
        return bands.stream().mapToDouble(band -> band.interval()
                .map(lower ? PercentileInterval::lower : PercentileInterval::upper).orElse(Double.NaN)).toArray();
    }

    private static double[] ks(PortfolioResult.Estimator one) {
        return one.portfolio().rows().stream().mapToDouble(row -> row.k()).toArray();
    }

    private static double[] values(PortfolioResult.Estimator one, Statistic statistic) {
        return one.portfolio().rows().stream().mapToDouble(statistic::of).toArray();
    }

    private static List<String> labels(PortfolioResult.Estimator one) {
        return one.portfolio().rows().stream().map(row -> "k = " + row.k()).toList();
    }

    /// Risk against return of the top k of every estimator.
    public static FigureSpec riskAndReturn(PortfolioResult result) {
        return PortfolioChart.riskAndReturn(result.estimators().stream().map(one -> Line.of(one.name(),
                values(one, Statistic.STD), values(one, Statistic.BEST), labels(one))).toList(), result.baseline(),
                caption(result));
    }

    /// Estimates against true values.
    public static FigureSpec estimatedAndTrue(PortfolioResult result, String truth) {
        return PortfolioChart.estimatedAndTrue("estimated", "true " + truth, result.estimators().stream()
                .map(one -> Line.of(one.name(), unboxed(one.scores().estimates()), unboxed(one.scores().truths()),
                        one.scores().names()))
                .toList(), result.negated() ? "Signs turned, so that larger is better." : "");
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// How many items a proxy needs before its top is right.
    public static FigureSpec againstItems(PortfolioResult result) {
        double[] items = result.topRight().stream().mapToDouble(PortfolioResult.TopRight::items).toArray();
        var labels = IntStream.range(0, items.length).mapToObj(i -> (int) items[i] + " items").toList();
        int top = result.topRight().getFirst().top();
        return PortfolioChart.againstItems(List.of(
                Line.of("top " + top + " is the true top " + top, items,
                        result.topRight().stream().mapToDouble(PortfolioResult.TopRight::exact).toArray(), labels),
                Line.of("top " + top + " holds the best", items,
                        result.topRight().stream().mapToDouble(PortfolioResult.TopRight::holdsBest).toArray(), labels)),
                "");
    }

    private static String caption(PortfolioResult result) {
        var deviation = result.deviation() == Deviation.SAMPLE
                ? "std@k is the sample standard deviation (ddof = 1)"
                : "std@k divides by k (ddof = 0, the paper's formula)";
        return deviation + "; ties in the estimate go to the larger true value"
                + (result.negated() ? "; signs turned, so that larger is better." : ".");
    }
}
