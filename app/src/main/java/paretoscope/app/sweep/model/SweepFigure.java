package paretoscope.app.sweep.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import paretoscope.app.sweep.model.SweepResultsModel.ShownSweep;
import paretoscope.charts.SweepChart;
import paretoscope.charts.SweepChart.Merges;
import paretoscope.charts.SweepChart.Objective;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.search.FrontPoint;
import paretoscope.merge.search.Sample;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepSpec;

/// A sweep's merges on the plane of two of its tasks.
public final class SweepFigure {
    private static final MathContext SHOWN_DIGITS = new MathContext(3);

    private SweepFigure() {}

    /// @param x, y places of two tasks; a place beyond the last is the last
    public static FigureSpec of(ShownSweep now, int x, int y) {
        int last = now.state().spec().tasks().size() - 1;
        return of(now.state().spec(), now.fronts(), Math.min(x, last), Math.min(y, last));
    }

    private static FigureSpec of(SweepSpec spec, SweepFronts fronts, int x, int y) {
        var kinds = new ArrayList<Merges>();
        kinds.add(measured("evaluated", fronts.sampled(), x, y, false, true));
        kinds.add(merges("predicted front", fronts.predicted().points(), FrontPoint::coefficients, FrontPoint::values,
                x, y, false, false));
        kinds.add(measured("re-evaluated", fronts.reevaluated(), x, y, false, true));
        for (int baseline = 0; baseline < spec.baselines().size(); baseline++) {
            kinds.add(measured(spec.baselines().get(baseline).method().name() + ", one coefficient", fronts
                    .baselines().get(baseline), x, y, true, false));
        }
        return SweepChart.of(objective(spec, x), objective(spec, y), kinds);
    }

    private static Objective objective(SweepSpec spec, int task) {
        var of = spec.tasks().get(task);
        return new Objective(of.name() + " " + of.metric().name().replace('_', ' '), of.metric());
    }

    private static Merges measured(String name, List<Sample> samples, int x, int y, boolean line, boolean attained) {
        return merges(name, samples, Sample::coefficients, Sample::values, x, y, line, attained);
    }

    private static <P> Merges merges(String name, List<P> points, Function<P, Coefficients> coefficients,
            Function<P, List<Double>> values, int x, int y, boolean line, boolean attained) {
        return new Merges(name, points.stream().mapToDouble(point -> values.apply(point).get(x)).toArray(), points
                .stream().mapToDouble(point -> values.apply(point).get(y)).toArray(),
                points.stream().map(
                        point -> shown(coefficients.apply(point))).toList(),
                line, attained);
    }

    /// `0.25 · 0.5 · 0`.
    static String shown(Coefficients coefficients) {
        return DoubleStream.of(coefficients.toArray()).mapToObj(SweepFigure::shown).collect(Collectors.joining(" · "));
    }

    private static String shown(double value) {
        return new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    }
}
