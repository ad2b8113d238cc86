package paretoscope.views.front;

import java.util.OptionalInt;

/// What to pick when a cost may not exceed a budget, and what the next step up would cost.
///
/// @param objective the objective the budget limits, by position
/// @param budget the limit, in the objective's unit; a floor where higher is better
/// @param pick the row with the best first objective within the budget, the cheapest of equals
/// @param runnerUp the next best within the budget
/// @param next the cheapest row beyond the budget that is better than the pick
public record BudgetAdvice(int objective, double budget, OptionalInt pick, OptionalInt runnerUp, OptionalInt next) {
    /// Advice on the quality in position `quality` under a budget on the objective in position `cost`.
    ///
    /// Every comparable row counts, whether on the front or not: a runner-up seldom is.
    public static BudgetAdvice of(FrontResult result, int quality, int cost, double budget) {
        if (Double.isNaN(budget)) {
            throw new IllegalArgumentException("a budget is a number");
        }
        int pick = -1;
        int second = -1;
        for (int row : result.comparableRows()) {
            if (!affordable(result, cost, row, budget)) {
                continue;
            }
            if (pick < 0 || preferred(result, quality, cost, row, pick)) {
                second = pick;
                pick = row;
            } else if (second < 0 || preferred(result, quality, cost, row, second)) {
                second = row;
            }
        }
        return new BudgetAdvice(cost, budget, optional(pick), optional(second),
                optional(nextStep(result, quality, cost, budget, pick)));
    }

    private static int nextStep(FrontResult result, int quality, int cost, double budget, int pick) {
        int next = -1;
        for (int row : result.comparableRows()) {
            boolean better = pick < 0 || result.better(quality, row, pick);
            if (!affordable(result, cost, row, budget) && better
                    && (next < 0 || preferred(result, cost, quality, row, next))) {
                next = row;
            }
        }
        return next;
    }

    private static boolean affordable(FrontResult result, int cost, int row, double budget) {
        double value = result.value(row, cost);
        return result.objectives().get(cost).higherIsBetter() ? value >= budget : value <= budget;
    }

    /// Whether `row` is better in `first`, or as good there and better in `second`.
    private static boolean preferred(FrontResult result, int first, int second, int row, int than) {
        return result.better(first, row, than)
                || !result.better(first, than, row) && result.better(second, row, than);
    }

    private static OptionalInt optional(int row) {
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
