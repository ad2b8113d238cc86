package paretoscope.views.front;

import paretoscope.charts.MetricText;

/// Budget advice in words, the same in the window and on the command line.
public final class BudgetSentence {
    private BudgetSentence() {}

    /// For example: `Under $5.00: pick A (48.4%, $0.34); runner-up B (46%, $2.10). Next: C, +2.1 points for $3.80 more.`
    public static String of(FrontResult result, BudgetAdvice advice, int quality) {
        var cost = result.objectives().get(advice.objective());
        var limit = (cost.higherIsBetter() ? "At least " : "Under ") + MetricText.of(cost.metric(), advice.budget());
        var sentence = new StringBuilder(limit).append(": ");
        if (advice.pick().isEmpty()) {
            sentence.append("nothing that can be compared.");
        } else {
            sentence.append("pick ").append(named(result, advice.pick().getAsInt(), quality, advice.objective()));
            advice.runnerUp().ifPresent(row -> sentence.append("; runner-up ")
                    .append(named(result, row, quality, advice.objective())));
            sentence.append('.');
        }
        advice.next().ifPresent(next -> sentence.append(' ').append(step(result, advice, quality, next)));
        return sentence.toString();
    }

    private static String named(FrontResult result, int row, int quality, int cost) {
        return result.label(row) + " (" + text(result, row, quality) + ", " + text(result, row, cost) + ")";
    }

    private static String text(FrontResult result, int row, int objective) {
        return MetricText.of(result.objectives().get(objective).metric(), result.value(row, objective));
    }

    private static String step(FrontResult result, BudgetAdvice advice, int quality, int next) {
        var objective = result.objectives().get(quality);
        var cost = result.objectives().get(advice.objective());
        if (advice.pick().isEmpty()) {
            return "The nearest is " + named(result, next, quality, advice.objective()) + ".";
        }
        int pick = advice.pick().getAsInt();
        double gain = result.value(next, quality) - result.value(pick, quality);
        double price = result.value(next, advice.objective()) - result.value(pick, advice.objective());
        return "Next: " + result.label(next) + ", " + (gain >= 0 ? "+" : "")
                + MetricText.difference(objective.metric(), gain) + " for "
                + MetricText.difference(cost.metric(), Math.abs(price)) + (cost.higherIsBetter() ? " less." : " more.");
    }
}
