package paretoscope.views.costofpass;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;

/// The cost-of-pass view's answer.
///
/// @param pooled one per configuration, in the table's order
/// @param problems how many problems there are; empty when nothing is logged per problem
/// @param solved how many of them some model solves
/// @param tasks the frontier of each task, when there are several
/// @param halvingDays the fitted halving time of the frontier
/// @param techniques what each technique gains, named by what its column says
/// @param resamples behind the intervals, with their seed
public record CostOfPassResult(Metric quality, Metric cost, List<Pooled> pooled, OptionalInt problems,
        OptionalInt solved, Frontier frontier, List<TaskFrontier> tasks, List<Family> essentialness,
        List<Release> progress, Optional<Estimate> halvingDays, List<Family> techniques,
        int resamples, long seed, List<String> warnings) {
    /// Total cost over total passes of a configuration, with the share of attempts passed and the cost of one.
    public record Pooled(int row, String label, Quantity accuracy, Quantity meanCost, Estimate costOfPass) {}

    /// The mean cost of a pass with whoever is cheapest at each problem.
    ///
    /// `modelsOnly` is over the problems that models solve. With a human everybody who has a price takes part; shares are
    /// of problems and of money.
    public record Frontier(Estimate modelsOnly, Estimate withHuman, Estimate modelsShare, Estimate humanShare,
            Estimate modelsCostShare, Estimate humanCostShare) {}

    /// The frontier of one task.
    public record TaskFrontier(String task, int problems, int solved, Frontier frontier) {}

    /// What a family is worth, and the problems that only it solves.
    public record Family(String name, Estimate gain, List<String> onlySolvedBy) {}

    /// The frontier after a release date.
    public record Release(LocalDate date, List<String> entered, Estimate frontier, Estimate relativeToStart,
            Estimate drop) {}

    public CostOfPassResult {
        pooled = List.copyOf(pooled);
        tasks = List.copyOf(tasks);
        essentialness = List.copyOf(essentialness);
        progress = List.copyOf(progress);
        techniques = List.copyOf(techniques);
        warnings = List.copyOf(warnings);
    }
}
