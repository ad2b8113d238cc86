package paretoscope.app.portfolio;

import java.util.List;
import java.util.Optional;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.views.portfolio.Statistic;
import paretoscope.views.portfolio.Worth;

/// What the user has chosen; what is left open is suggested from the data.
///
/// @param by where estimates come from
/// @param estimates the metrics to rank by
/// @param column the column whose values are estimators
/// @param repeats the column that tells data sets or seeds apart, where candidates stand once for each
/// @param baseline a number, a candidate, or nothing for the candidate in the middle
/// @param statistic what is drawn against k
record PortfolioQuestion(Optional<String> candidates, By by, List<String> estimates, Optional<String> column,
        Optional<String> repeats,
        Optional<String> truth, Worth worth, Optional<String> baseline, Deviation deviation, Optional<String> safety,
        boolean cautious, Statistic statistic) {
    /// Where estimates come from.
    enum By {
        METRICS("metrics"),
        COLUMN("tools: values of a column"),
        SUBSETS("subsets of the items"),
        RANKS("places: a frame that is in order");

        private final String title;

        By(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    PortfolioQuestion {
        estimates = List.copyOf(estimates);
    }

    static PortfolioQuestion open() {
        return new PortfolioQuestion(Optional.empty(), By.METRICS, List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                Worth.MEAN, Optional.empty(), Deviation.SAMPLE, Optional.empty(), false, Statistic.SHARPE_RATIO);
    }

    PortfolioQuestion withCandidates(Optional<String> name) {
        return new PortfolioQuestion(name, by, estimates, column, repeats, truth, worth, baseline, deviation, safety,
                cautious,
                statistic);
    }

    PortfolioQuestion withBy(By other) {
        return new PortfolioQuestion(candidates, other, estimates, column, repeats, truth, worth, baseline, deviation,
                safety,
                cautious, statistic);
    }

    PortfolioQuestion withEstimates(List<String> names) {
        return new PortfolioQuestion(candidates, by, names, column, repeats, truth, worth, baseline, deviation, safety,
                cautious, statistic);
    }

    PortfolioQuestion withColumn(Optional<String> name) {
        return new PortfolioQuestion(candidates, by, estimates, name, repeats, truth, worth, baseline, deviation,
                safety,
                cautious, statistic);
    }

    PortfolioQuestion withRepeats(Optional<String> name) {
        return new PortfolioQuestion(candidates, by, estimates, column, name, truth, worth, baseline, deviation,
                safety, cautious, statistic);
    }

    PortfolioQuestion withTruth(Optional<String> name) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, name, worth, baseline, deviation,
                safety,
                cautious, statistic);
    }

    PortfolioQuestion withWorth(Worth as) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, truth, as, baseline, deviation, safety,
                cautious, statistic);
    }

    PortfolioQuestion withBaseline(Optional<String> text) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, truth, worth, text, deviation, safety,
                cautious, statistic);
    }

    PortfolioQuestion withDeviation(Deviation other) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, truth, worth, baseline, other, safety,
                cautious, statistic);
    }

    PortfolioQuestion withSafety(Optional<String> text) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, truth, worth, baseline, deviation,
                text,
                cautious, statistic);
    }

    PortfolioQuestion withCautious(boolean bound) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, truth, worth, baseline, deviation,
                safety,
                bound, statistic);
    }

    PortfolioQuestion withStatistic(Statistic other) {
        return new PortfolioQuestion(candidates, by, estimates, column, repeats, truth, worth, baseline, deviation,
                safety,
                cautious, other);
    }
}
