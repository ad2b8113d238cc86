package paretoscope.views.portfolio;

import java.util.List;
import java.util.Optional;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.store.Scope;

/// What the portfolio view is asked.
///
/// @param candidates the column of texts that names the candidates
/// @param truth the metric that says what a candidate is truly worth
/// @param baseline what the incumbent is worth: a number or a candidate's name
/// @param safety the least worth that counts as safe: a number, a candidate's name, or a multiple of the baseline as `0.9x`
/// @param cautious rank by the estimate's lower 95 % confidence bound where its standard error is known
public record PortfolioQuery(Scope scope, String candidates, EstimateSource estimates, String truth, Worth worth,
        String baseline, Deviation deviation, Optional<String> safety, boolean cautious, long seed) {
    /// Metrics as estimators, the mean as truth.
    public PortfolioQuery(Scope scope, String candidates, List<String> estimates, String truth, String baseline,
            Deviation deviation, Optional<String> safety) {
        this(scope, candidates, new EstimateSource.Metrics(estimates), truth, Worth.MEAN, baseline, deviation, safety,
                false, 1);
    }
}
