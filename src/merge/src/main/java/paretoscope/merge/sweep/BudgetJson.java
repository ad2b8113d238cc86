package paretoscope.merge.sweep;

import java.util.Set;
import paretoscope.merge.design.Design;
import paretoscope.merge.json.JsonPlace;
import tools.jackson.databind.node.ObjectNode;

/// Budgets in JSON; what is not stated is as large as the design needs.
final class BudgetJson {
    private BudgetJson() {}

    static Budget read(JsonPlace place, Design design, int models) {
        place.withOnly(Set.of("evaluations", "reevaluations"));
        var usual = usual(design, models);
        int evaluations = place.find("evaluations").map(count -> count.count(1, Budget.MOST)).orElse(
                usual.evaluations());
        int reevaluations = place.find("reevaluations").map(count -> count.count(0, Budget.MOST)).orElse(
                usual.reevaluations());
        return new Budget(evaluations, reevaluations);
    }

    /// Grids and lists bring their own number of points, and the one-hot points beside them.
    static Budget usual(Design design, int models) {
        var standard = Budget.standard(Math.max(1, models));
        int least = switch (design) {
            case Design.Grid grid -> grid.size(models) + models;
            case Design.Listed listed -> listed.points().size() + models;
            case Design.Corners _,Design.LatinHypercube _,Design.Sobol _ -> standard.evaluations();
        };
        return new Budget(least, standard.reevaluations());
    }

    static void write(Budget budget, ObjectNode json) {
        json.put("evaluations", budget.evaluations()).put("reevaluations", budget.reevaluations());
    }
}
