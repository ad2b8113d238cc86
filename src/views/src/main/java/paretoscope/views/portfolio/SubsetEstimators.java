package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.analysis.portfolio.Portfolio;
import paretoscope.analysis.portfolio.SubsetProxy;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.UnclearQuestion;

/// The truth on a few items as its own estimate: how many items a proxy needs before it ranks the best candidates right.
final class SubsetEstimators {
    /// How many of the best have to be right.
    private static final int TOP = 3;

    private final Asked asked;
    private final double[][] scores;
    private final double[] truths;
    private final List<String> names;

    SubsetEstimators(Workspace workspace, Asked asked)
            throws WorkspaceException, UnclearQuestion {
        this.asked = asked;
        var returns = new Returns(workspace, asked.table(), asked.truth(), asked.negated());
        int[] rows = returns.rows();
        scores = returns.matrix(rows);
        truths = Arrays.stream(scores).mapToDouble(row -> Arrays.stream(row).average().orElse(Double.NaN)).toArray();
        names = IntStream.of(rows).mapToObj(asked.names()::get).toList();
        if (scores.length == 0 || scores[0].length == 0) {
            throw new UnclearQuestion(
                    "No item was attempted by all candidates, so no subset of items can stand for all.");
        }
    }

    List<PortfolioResult.Estimator> of(EstimateSource.Subsets subsets, List<PortfolioResult.TopRight> topRight)
            throws UnclearQuestion {
        int top = Math.min(TOP, truths.length);
        var ideal = asked.portfolio(truths, truths);
        var right = best(ideal, top);
        int first = ideal.candidate(0);
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (int size : subsets.sizes().stream().filter(size -> size >= 1 && size <= scores[0].length).toList()) {
            asked.cancellation().check();
            double[][] drawn = SubsetProxy.draw(scores, size, subsets.draws(), asked.query().seed());
            var portfolios = Arrays.stream(drawn).map(estimates -> asked.portfolio(estimates, truths)).toList();
            estimators.add(asked.estimator(size + (size == 1 ? " item" : " items"), drawn[0], truths, names,
                    TaskBands.bands(portfolios, asked)));
            double exact = portfolios.stream().filter(one -> best(one, top).equals(right)).count();
            double holds = portfolios.stream().filter(one -> best(one, top).contains(first)).count();
            topRight.add(new PortfolioResult.TopRight(size, top, exact / drawn.length, holds / drawn.length));
        }
        if (estimators.isEmpty()) {
            throw new UnclearQuestion("The subsets are larger than the " + scores[0].length + " items there are.");
        }
        asked.warnings().add("Ranked by " + subsets.draws() + " random subsets of the " + scores[0].length
                + " items all candidates attempted, without replacement, seed " + asked.query().seed()
                + "; what is estimated and how wrong it is stands for the first draw.");
        return estimators;
    }

    private static Set<Integer> best(Portfolio portfolio, int top) {
        return IntStream.range(0, top).map(portfolio::candidate).boxed().collect(Collectors.toUnmodifiableSet());
    }
}
