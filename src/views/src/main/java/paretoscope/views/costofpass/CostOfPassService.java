package paretoscope.views.costofpass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import paretoscope.eval.Direction;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.attempts.LoggedAttempts;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Answers what a pass costs (Erol et al. 2025) with the configurations in scope.
public final class CostOfPassService {
    private static final String NO_PROBLEMS = "nothing is logged per problem";

    private final Workspace workspace;

    public CostOfPassService(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Pooled cost-of-pass, frontier, essentialness and progress. Where nothing is logged per problem only the pooled numbers
    /// of what was reported can be had.
    ///
    /// @throws UnclearQuestion when a metric, family or date column is not found or can mean several things
    public CostOfPassResult compute(CostOfPassQuery query, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        var table = workspace.configurations(query.scope());
        var quality = MetricNames.column(table, query.quality(), MetricKind.QUALITY);
        var cost = MetricNames.column(table, query.cost(), MetricKind.COST);
        if (quality.metric().direction().equals(Optional.of(Direction.LOWER_IS_BETTER))) {
            throw new UnclearQuestion("\"" + quality.name() + "\" is better when lower, so it does not count passes; "
                    + "name a share of passes with --quality.");
        }
        cancellation.check();
        var attempts = LoggedAttempts.read(workspace, table, quality, cost);
        return attempts.isPresent()
                ? new CostOfPassComputation(query, table, quality, cost, attempts.get()).result(cancellation)
                : reported(query, table, quality, cost);
    }

    private static CostOfPassResult reported(CostOfPassQuery query, ConfigurationTable table, MetricColumn quality,
            MetricColumn cost) {
        double whole = LoggedAttempts.whole(quality.metric());
        List<CostOfPassResult.Pooled> pooled = IntStream.range(0, table.size()).mapToObj(row -> {
            var accuracy = share(quality.value(row), whole);
            return new CostOfPassResult.Pooled(row, table.labels().get(row), accuracy, cost.value(row),
                    Estimate.none(divided(cost.value(row), accuracy)));
        }).toList();
        var warnings = new ArrayList<>(table.warnings());
        warnings.add("Nothing is logged per problem, so there is no frontier and there are no intervals; the pooled "
                + "numbers are what was reported.");
        var none = Estimate.undefined(NO_PROBLEMS);
        return new CostOfPassResult(quality.metric(), cost.metric(), pooled, OptionalInt.empty(), OptionalInt.empty(),
                new CostOfPassResult.Frontier(none, none, none, none, none, none), List.of(), List.of(), List.of(),
                Optional.empty(), List.of(), query.resamples(), query.seed(), warnings);
    }

    private static Quantity share(Quantity accuracy, double whole) {
        return accuracy.isKnown() ? Quantity.of(accuracy.orNaN() / whole) : accuracy;
    }

    private static Quantity divided(Quantity cost, Quantity accuracy) {
        if (!cost.isKnown()) {
            return cost;
        }
        if (!accuracy.isKnown()) {
            return accuracy;
        }
        return accuracy.orNaN() == 0 ? new Quantity.Infinite(true) : Quantity.of(cost.orNaN() / accuracy.orNaN());
    }
}
