package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Where a table holds a candidate once for each estimator: its estimates by what a column says, its truth wherever it stands.
final class ColumnEstimators {
    private final Asked asked;

    ColumnEstimators(Asked asked) {
        this.asked = asked;
    }

    List<PortfolioResult.Estimator> of(EstimateSource.ByColumn from) throws UnclearQuestion {
        double[] values = asked.estimates(MetricNames.column(asked.table(), from.metric()));
        var says = MetricNames.texts(asked.table(), from.column(), "tell estimators by");
        Map<String, Double> truths = new HashMap<>();
        Map<String, Map<String, Double>> estimates = new LinkedHashMap<>();
        for (int row = 0; row < values.length; row++) {
            if (Double.isFinite(asked.truths()[row])) {
                truths.putIfAbsent(asked.names().get(row), asked.truths()[row]);
            }
            if (Double.isFinite(values[row])) {
                estimates.computeIfAbsent(says.get(row), _ -> new LinkedHashMap<>())
                        .putIfAbsent(asked.names().get(row), values[row]);
            }
        }
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (var each : estimates.entrySet()) {
            var known = each.getValue().keySet().stream().filter(truths::containsKey).toList();
            estimators.add(asked.estimator(each.getKey().isEmpty() ? "–" : each.getKey(),
                    known.stream().mapToDouble(each.getValue()::get).toArray(),
                    known.stream().mapToDouble(truths::get).toArray(), known, Map.of()));
        }
        return estimators;
    }
}
