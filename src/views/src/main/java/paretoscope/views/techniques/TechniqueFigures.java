package paretoscope.views.techniques;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import paretoscope.charts.MetricText;
import paretoscope.charts.TechniqueChart;
import paretoscope.charts.TechniqueChart.Spot;
import paretoscope.eval.Metric;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.views.front.ObjectiveChoice;

/// A technique's answer as figures: quality against cost, and quality against the knob.
public final class TechniqueFigures {
    private static final String SIMULATED = "Simulated from logged attempts; \"measured\" are the configurations themselves.";

    private static final int MOST_SPOTS = 60;
    /// A label that ends in its own k: `model pass@3`, `model pass^3`.
    private static final Pattern NUMBERED = Pattern.compile("(?<= (?:pass|vote|verified))([@^])\\d+$");

    private TechniqueFigures() {}

    /// A configuration as it was measured, its quality as a share.
    public record Measured(String label, double quality, double cost) {}

    /// What names a point: techniques with a threshold need it to tell their points apart.
    public static String label(TechniqueResult.Point point) {
        return NUMBERED.matcher(point.label()).find() || Double.isNaN(point.knob())
                ? point.label()
                : point.label() + " at " + NumberText.of(point.knob(), NumberStyle.AUTO, "");
    }

    /// The configurations a point was worked out from.
    public static String from(TechniqueResult.Point point) {
        return point.label().replaceFirst(" (pass|vote|verified)[@^]\\d+$", "");
    }

    /// Quality against cost, along the knob.
    ///
    /// @param limit a budget on the cost
    public static FigureSpec againstCost(TechniqueResult result, List<Measured> measured, Metric cost,
            OptionalDouble limit) {
        double[] costs = DoubleStream.concat(result.points().stream().mapToDouble(TechniqueResult.Point::cost),
                measured.stream().mapToDouble(Measured::cost)).filter(Double::isFinite).toArray();
        var scale = costs.length == 0 ? ScaleKind.LINEAR : ObjectiveChoice.scaleFor(costs);
        var unit = cost.unit().symbol();
        var style = MetricText.style(cost.unit());
        var x = Axis.of("Cost per item").in(unit.equals("1") ? "" : unit).written(style).better(Better.LOWER).on(scale);
        var bounds = new ArrayList<Spot>();
        result.bounds().forEach((name, point) -> bounds.add(new Spot(words(name), point.cost(), point.quality())));
        return TechniqueChart.of(x, quality(), curves(result, false), measured.stream()
                .map(one -> new Spot(one.label(), one.cost(), one.quality())).toList(),
                result.randomMix().stream().map(point -> new Spot(point.label(), point.cost(), point.quality()))
                        .toList(),
                bounds, limit, SIMULATED);
    }

    /// What the bounds are called in the figure.
    public static Set<String> boundNames(TechniqueResult result) {
        return result.bounds().keySet().stream().map(TechniqueFigures::words).collect(Collectors.toUnmodifiableSet());
    }

    private static String words(String bound) {
        return bound.replace('_', ' ');
    }

    /// Quality against the knob.
    ///
    /// @param knob what it is called: k, or threshold
    public static FigureSpec againstKnob(TechniqueResult result, String knob) {
        return TechniqueChart.of(
                knob.equals("k") ? Axis.of(knob).written(NumberStyle.COUNT) : Axis.of(knob), quality(),
                curves(result, true), List.of(), List.of(), List.of(),
                OptionalDouble.empty(), SIMULATED);
    }

    /// Every so many-th spot, with both ends: more could not be told apart.
    private static List<Spot> thinned(List<Spot> spots) {
        int count = Math.min(spots.size(), MOST_SPOTS);
        return IntStream.range(0, count).mapToObj(i -> spots.get(count == 1
                ? 0
                : (int) ((long) i * (spots.size() - 1) / (count - 1)))).toList();
    }

    private static Axis quality() {
        return Axis.of("Quality").written(NumberStyle.SHARE).better(Better.HIGHER);
    }

    private static List<TechniqueChart.Curve> curves(TechniqueResult result, boolean knob) {
        var groups = new LinkedHashMap<String, List<Spot>>();
        for (var point : result.points()) {
            if (!Double.isNaN(point.quality())) {
                groups.computeIfAbsent(NUMBERED.matcher(point.label()).replaceFirst("$1k"), _ -> new ArrayList<>())
                        .add(new Spot(label(point), knob ? point.knob() : point.cost(), point.quality()));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new TechniqueChart.Curve(group.getKey(), thinned(group.getValue())))
                .toList();
    }
}
