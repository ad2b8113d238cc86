package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import paretoscope.analysis.portfolio.Portfolio;
import paretoscope.analysis.portfolio.PortfolioBands;
import paretoscope.analysis.uncertainty.Resampling;
import paretoscope.store.MetricColumn;

/// Bands over data sets: the same estimator on each task, where all candidates were evaluated on several.
final class TaskBands {
    private static final double LEVEL = 0.95;
    private static final int RESAMPLES = 2_000;

    private final Asked asked;

    TaskBands(Asked asked) {
        this.asked = asked;
    }

    /// The bands of every statistic; none with fewer than two tasks that all candidates share.
    Map<Statistic, List<PortfolioBands>> of(MetricColumn estimate) {
        var tasks = new TreeSet<String>();
        IntStream.range(0, asked.table().size()).forEach(row -> tasks.addAll(asked.table().tasks(row)));
        var portfolios = new ArrayList<Portfolio>();
        for (var task : tasks) {
            var estimates = asked.table().column(task + "/" + estimate.metric().name());
            var truths = asked.table().column(task + "/" + asked.truth().metric().name());
            if (estimates.isPresent() && truths.isPresent()) {
                double[] guesses = asked.estimates(estimates.get());
                double[] values = Asked.turned(truths.get(), asked.negated());
                if (DoubleStream.concat(DoubleStream.of(guesses), DoubleStream.of(values)).allMatch(Double::isFinite)) {
                    portfolios.add(asked.portfolio(guesses, values));
                }
            }
        }
        return portfolios.size() < 2 ? Map.of() : bands(portfolios, asked);
    }

    static Map<Statistic, List<PortfolioBands>> bands(List<Portfolio> portfolios, Asked asked) {
        var bands = new EnumMap<Statistic, List<PortfolioBands>>(Statistic.class);
        for (var statistic : Statistic.values()) {
            bands.put(statistic, PortfolioBands.of(portfolios, statistic::of, LEVEL, Resampling
                    .of(RESAMPLES, asked.query().seed()).cancelledBy(asked.cancellation()::requested)));
        }
        return bands;
    }
}
