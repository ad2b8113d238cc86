package paretoscope.views.portfolio;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.analysis.portfolio.EstimatorError;
import paretoscope.analysis.portfolio.Portfolio;
import paretoscope.analysis.portfolio.PortfolioBands;
import paretoscope.eval.Quantity;

/// The portfolio view's answer; all values with larger as better.
///
/// @param negated whether the truth is better when lower, so that its sign was turned
/// @param topRight how often subsets of the items rank the best candidates right; empty without subsets
public record PortfolioResult(List<Estimator> estimators, double baseline, OptionalDouble safety, Deviation deviation,
        boolean negated, List<TopRight> topRight, List<String> warnings) {
    /// One estimator over the candidates that have both an estimate and a true value.
    ///
    /// @param validation errors of accepting what is estimated at or above the baseline
    /// @param bands of each statistic over data sets or draws, by k; empty where there is only one
    public record Estimator(String name, EstimatorError error, Portfolio portfolio, List<String> ranking,
            EstimatorError.Validation validation, Scores scores, Map<Statistic, List<PortfolioBands>> bands) {
        public Estimator {
            ranking = List.copyOf(ranking);
            bands = Map.copyOf(bands);
        }

        /// Whether it is known what was estimated, and not only in which order.
        public boolean knowsEstimates() {
            return !Double.isNaN(error.meanSquaredError());
        }

        /// The same where only the order is known, and not what was estimated.
        Estimator ofOrderOnly() {
            var unknown = Quantity.unknown("only the order is known");
            return new Estimator(name, new EstimatorError(Double.NaN, error.rankCorrelation()), portfolio, ranking,
                    new EstimatorError.Validation(unknown, unknown),
                    new Scores(scores.names(), Collections.nCopies(scores.names().size(), Double.NaN),
                            scores.truths()),
                    bands);
        }
    }

    /// What was estimated and what is true, candidate by candidate.
    public record Scores(List<String> names, List<Double> estimates, List<Double> truths) {
        public Scores {
            names = List.copyOf(names);
            estimates = List.copyOf(estimates);
            truths = List.copyOf(truths);
        }
    }

    /// Of many draws of so many items, the share that rank the true top as a set, and that have the best among it.
    public record TopRight(int items, int top, double exact, double holdsBest) {}

    public PortfolioResult {
        estimators = List.copyOf(estimators);
        topRight = List.copyOf(topRight);
        warnings = List.copyOf(warnings);
    }
}
