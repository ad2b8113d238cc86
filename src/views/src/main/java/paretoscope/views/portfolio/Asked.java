package paretoscope.views.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import paretoscope.analysis.portfolio.EstimatorError;
import paretoscope.analysis.portfolio.Portfolio;
import paretoscope.analysis.portfolio.PortfolioBands;
import paretoscope.eval.Direction;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.views.front.UnclearQuestion;

/// A question with what is already known: the true value of every row of the table, what the incumbent is worth, and what is
/// safe.
///
/// @param truths larger as better; NaN where unknown
/// @param negated whether their sign was turned
/// @param names of the candidates, row by row
/// @param warnings grows as estimators are made
record Asked(ConfigurationTable table, PortfolioQuery query, MetricColumn truth, double[] truths, boolean negated,
        List<String> names, double baseline, OptionalDouble safety, List<String> warnings, Cancellation cancellation) {
    /// The 95 % quantile of the normal distribution.
    private static final double ONE_SIDED = 1.6448536269514722;

    /// An estimator's portfolios with their companions.
    ///
    /// @param called the candidates' names
    PortfolioResult.Estimator estimator(String name, double[] estimates, double[] trueValues, List<String> called,
            Map<Statistic, List<PortfolioBands>> bands) throws UnclearQuestion {
        if (trueValues.length == 0) {
            throw new UnclearQuestion("No candidate has both a \"" + name + "\" and a \"" + query.truth() + "\".");
        }
        var portfolio = portfolio(estimates, trueValues);
        return new PortfolioResult.Estimator(name, EstimatorError.of(estimates, trueValues), portfolio,
                IntStream.range(0, portfolio.size()).mapToObj(place -> called.get(portfolio.candidate(place))).toList(),
                EstimatorError.validation(estimates, trueValues, baseline),
                new PortfolioResult.Scores(called, DoubleStream.of(estimates).boxed().toList(),
                        DoubleStream.of(trueValues).boxed().toList()),
                bands);
    }

    Portfolio portfolio(double[] estimates, double[] trueValues) {
        return Portfolio.of(estimates, trueValues, baseline, query.deviation(), safety);
    }

    /// The values to rank by, larger as better: the estimates, or with caution their lower confidence bounds. An estimate
    /// without a direction goes the way of the truth.
    double[] estimates(MetricColumn estimate) {
        double[] values = turned(estimate, estimate.metric().direction().isPresent() ? lower(estimate) : negated);
        if (query.cautious()) {
            double[] errors = estimate.standardErrors();
            for (int row = 0; row < values.length; row++) {
                values[row] -= Double.isNaN(errors[row]) ? 0 : ONE_SIDED * errors[row];
            }
        }
        return values;
    }

    /// The rows with an estimate and a true value.
    int[] known(double[] estimates) {
        return IntStream.range(0, truths.length)
                .filter(row -> Double.isFinite(estimates[row]) && Double.isFinite(truths[row])).toArray();
    }

    static boolean lower(MetricColumn column) {
        return column.metric().direction().filter(way -> way == Direction.LOWER_IS_BETTER).isPresent();
    }

    /// A column's values, with their signs turned on request.
    static double[] turned(MetricColumn column, boolean turn) {
        return turn ? Arrays.stream(column.values()).map(value -> -value).toArray() : column.values();
    }
}
