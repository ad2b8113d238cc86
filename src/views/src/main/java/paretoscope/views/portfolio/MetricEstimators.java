package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.store.MetricColumn;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Metrics as estimators: each ranks the candidates by its values.
final class MetricEstimators {
    private final Asked asked;

    MetricEstimators(Asked asked) {
        this.asked = asked;
    }

    List<PortfolioResult.Estimator> of(EstimateSource.Metrics metrics) throws UnclearQuestion {
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (var name : metrics.names()) {
            asked.cancellation().check();
            var estimate = MetricNames.column(asked.table(), name);
            estimators.add(metrics.repeats().isPresent()
                    ? new RepeatedCandidates(asked, metrics.repeats().get()).estimator(estimate)
                    : once(estimate));
        }
        return estimators;
    }

    private PortfolioResult.Estimator once(MetricColumn estimate) throws UnclearQuestion {
        double[] estimates = asked.estimates(estimate);
        int[] known = asked.known(estimates);
        remark(estimate, known);
        return asked.estimator(estimate.name(), picked(estimates, known), picked(asked.truths(), known),
                IntStream.of(known).mapToObj(asked.names()::get).toList(), new TaskBands(asked).of(estimate));
    }

    private void remark(MetricColumn estimate, int[] known) {
        if (known.length < asked.table().size()) {
            var left = IntStream.range(0, asked.table().size())
                    .filter(row -> IntStream.of(known).noneMatch(k -> k == row)).mapToObj(asked.names()::get).toList();
            asked.warnings().add("Without a value, and so not ranked by \"" + estimate.name() + "\": "
                    + String.join(", ", left) + ".");
        }
    }

    private static double[] picked(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }
}
