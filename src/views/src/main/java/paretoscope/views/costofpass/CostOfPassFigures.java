package paretoscope.views.costofpass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import paretoscope.analysis.uncertainty.PercentileInterval;
import paretoscope.charts.CostOfPassChart;
import paretoscope.charts.MetricText;
import paretoscope.charts.NamedValue;
import paretoscope.eval.Quantity;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Points;
import paretoscope.views.front.ObjectiveChoice;

/// A cost-of-pass answer as figures.
public final class CostOfPassFigures {
    /// More names than this cannot be read beside each other; the cheapest are drawn.
    private static final int MOST_NAMES = 30;

    private CostOfPassFigures() {}

    /// Pooled cost-of-pass beside the frontier, in panels of their own.
    ///
    /// @param human what a human asks everywhere, as a line
    public static FigureSpec passes(CostOfPassResult result, OptionalDouble human) {
        var known = result.pooled().stream().filter(row -> row.costOfPass().value().isKnown())
                .sorted(Comparator.comparingDouble(row -> row.costOfPass().value().orNaN())).toList();
        var drawn = known.stream().limit(MOST_NAMES).map(row -> value(row.label(), row.costOfPass(),
                "∞, never passes")).toList();
        double[] costs = known.stream().mapToDouble(row -> row.costOfPass().value().orNaN()).filter(Double::isFinite)
                .toArray();
        var notes = new ArrayList<String>();
        if (drawn.size() < known.size()) {
            notes.add("the " + drawn.size() + " cheapest of " + known.size() + " configurations");
        }
        if (known.size() < result.pooled().size()) {
            notes.add(result.pooled().size() - known.size() + " configurations without a cost are left out");
        }
        return CostOfPassChart.passes(result.cost(), ObjectiveChoice.scaleFor(costs), drawn, frontier(result, human),
                human, caption(result, notes));
    }

    /// The frontier of all problems and of each task, by models alone and with the human.
    private static List<NamedValue> frontier(CostOfPassResult result, OptionalDouble human) {
        if (result.problems().isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<NamedValue>(both("", result.frontier(),
                result.solved().orElse(0) < result.problems().getAsInt()));
        human.ifPresent(price -> values.add(NamedValue.of("human alone", price)));
        result.tasks().stream().limit(MOST_NAMES / 2).forEach(
                task -> values.addAll(both(task.task(), task.frontier(), task.solved() < task.problems())));
        return values;
    }

    private static List<NamedValue> both(String of, CostOfPassResult.Frontier frontier, boolean someUnsolved) {
        var prefix = of.isEmpty() ? "" : of + ": ";
        var models = value(prefix + (someUnsolved ? "models, where solved" : "models"), frontier.modelsOnly(),
                "undefined");
        return frontier.withHuman().value().isKnown()
                ? List.of(models, value(prefix + "with human", frontier.withHuman(), "undefined"))
                : List.of(models);
    }

    /// By what share the frontier falls with each family or configuration.
    public static FigureSpec essentialness(CostOfPassResult result) {
        return CostOfPassChart.gains("Frontier falls by", gains(result.essentialness()), caption(result, List.of()));
    }

    /// By what share the frontier falls with each technique.
    public static FigureSpec techniques(CostOfPassResult result) {
        return CostOfPassChart.gains("Frontier falls by", gains(result.techniques()), caption(result, List.of()));
    }

    private static List<NamedValue> gains(List<CostOfPassResult.Family> families) {
        return families.stream().sorted(Comparator.comparingDouble(family -> -orLast(family.gain().value())))
                .limit(MOST_NAMES).map(family -> {
                    var value = value(family.name(), family.gain(), "undefined");
                    int only = family.onlySolvedBy().size();
                    var name = only == 0 ? family.name() : family.name() + " (alone solves " + only + ")";
                    return new NamedValue(value.label(), name, value.value(), value.low(), value.high(),
                            value.words());
                }).toList();
    }

    private static double orLast(Quantity gain) {
        return gain.isKnown() ? gain.orNaN() : Double.NEGATIVE_INFINITY;
    }

    /// The frontier after each release with the fitted decline.
    ///
    /// @param human what a human asks everywhere, as the start
    public static FigureSpec progress(CostOfPassResult result, OptionalDouble human) {
        var releases = result.progress().stream().filter(step -> step.frontier().value().isKnown())
                .map(CostOfPassFigures::release).toList();
        var halving = result.halvingDays().map(Estimate::value).filter(days -> days instanceof Quantity.Finite)
                .map(Quantity::orNaN);
        return CostOfPassChart.progress(result.cost(), releases,
                halving.map(days -> decline(releases, days)).orElse(Points.none()), halvingWords(result), human,
                caption(result, List.of()));
    }

    /// The halving time in words: `halves every 120 days [90, 170]`.
    public static String halvingWords(CostOfPassResult result) {
        return result.halvingDays().map(estimate -> switch (estimate.value()) {
            case Quantity.Finite(double days) when days > 0 ->
                "halves every " + rounded(days) + " days" + interval(estimate.interval());
            case Quantity.Finite(double days) -> "does not fall: doubles every " + rounded(-days) + " days";
            case Quantity.Infinite _ -> "does not fall";
            case Quantity.Undefined(String why) -> "no halving time: " + why;
            case Quantity.Unknown(String why) -> "no halving time: " + why;
        }).orElse("");
    }

    private static String interval(Optional<PercentileInterval> interval) {
        return interval.map(ends -> " [" + rounded(ends.lower()) + ", " + rounded(ends.upper()) + "]").orElse("");
    }

    private static String rounded(double days) {
        return NumberText.of(Double.isFinite(days) ? Math.rint(days) : days, NumberStyle.PLAIN, "");
    }

    /// The exponential through the middle of the releases; its slope is the halving time.
    private static Points decline(List<CostOfPassChart.Release> releases, double halving) {
        double middle = releases.stream().mapToDouble(CostOfPassChart.Release::day).average().orElse(0);
        double level = releases.stream().mapToDouble(release -> Math.log(release.frontier())).average().orElse(0);
        double[] days = Stream.of(releases.getFirst(), releases.getLast()).mapToDouble(CostOfPassChart.Release::day)
                .toArray();
        double[] x = new double[61];
        double[] y = new double[61];
        for (int i = 0; i < x.length; i++) {
            x[i] = days[0] + (days[1] - days[0]) * i / (x.length - 1);
            y[i] = Math.exp(level - Math.log(2) * (x[i] - middle) / halving);
        }
        return Points.of(x, y);
    }

    private static CostOfPassChart.Release release(CostOfPassResult.Release step) {
        var interval = step.frontier().interval();
        return new CostOfPassChart.Release(step.date().toEpochDay(), String.join(", ", step.entered()),
                step.frontier().value().orNaN(), interval.map(PercentileInterval::lower).orElse(Double.NaN),
                interval.map(PercentileInterval::upper).orElse(Double.NaN));
    }

    private static NamedValue value(String name, Estimate estimate, String without) {
        var interval = estimate.interval();
        return estimate.value() instanceof Quantity.Finite(double value)
                ? new NamedValue(name, name, value, interval.map(PercentileInterval::lower).orElse(Double.NaN),
                        interval.map(PercentileInterval::upper).orElse(Double.NaN), "")
                : NamedValue.without(name, without);
    }

    private static String caption(CostOfPassResult result, List<String> notes) {
        var parts = new ArrayList<>(notes);
        result.problems().ifPresent(problems -> parts.add("95 % percentile intervals over " + problems + " problems, "
                + NumberText.of(result.resamples(), NumberStyle.PLAIN, "") + " resamples, seed " + result.seed()));
        var text = String.join("; ", parts);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /// A cost with its interval in words: `$0.55 [$0.51, $0.60]`, `∞`, `undefined`.
    public static String words(CostOfPassResult result, Estimate estimate) {
        return switch (estimate.value()) {
            case Quantity.Finite(double value) -> MetricText.of(result.cost(), value) + estimate.interval()
                    .map(ends -> " [" + MetricText.of(result.cost(), ends.lower()) + ", "
                            + MetricText.of(result.cost(), ends.upper()) + "]")
                    .orElse("");
            case Quantity.Infinite _ -> "∞";
            case Quantity.Undefined _ -> "undefined";
            case Quantity.Unknown _ -> "unknown";
        };
    }
}
