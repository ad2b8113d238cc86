package paretoscope.app.techniques;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import paretoscope.views.techniques.TechniqueResult;

/// Which simulated points an item's budget allows.
record WithinBudget(TechniquesAnswer.Found found) {
    /// The point with the highest quality, of equally good ones the cheapest; without a budget the best of all.
    Optional<TechniqueResult.Point> best() {
        var points = found.result().points();
        return IntStream.range(0, points.size()).filter(this::allows).mapToObj(points::get)
                .filter(point -> !Double.isNaN(point.quality())).max(Comparator
                        .comparingDouble(TechniqueResult.Point::quality)
                        .thenComparing(Comparator.comparingDouble(TechniqueResult.Point::cost).reversed()));
    }

    private boolean allows(int at) {
        var budget = found.asked().budget();
        var point = found.result().points().get(at);
        return within(point.cost(), budget.cost()) && within(tokens(at), budget.tokens())
                && within(point.latency(), budget.seconds()) && within(calls(point), budget.calls());
    }

    /// What a point takes in tokens; NaN where nobody knows.
    double tokens(int at) {
        return at < found.tokens().size() ? found.tokens().get(at) : Double.NaN;
    }

    /// The expected number of calls: told by the technique, or k.
    private static double calls(TechniqueResult.Point point) {
        return point.more().getOrDefault("calls", point.more().getOrDefault("attempts", point.knob()));
    }

    /// What is unknown keeps no budget.
    private static boolean within(double value, OptionalDouble limit) {
        return limit.isEmpty() || value <= limit.getAsDouble();
    }
}
