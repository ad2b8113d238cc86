package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// A frame that is in order already: the estimators it holds, each with the true values in the order of its ranking.
final class RankedEstimators {
    private final Asked asked;

    RankedEstimators(Asked asked) {
        this.asked = asked;
    }

    List<PortfolioResult.Estimator> of(EstimateSource.Ranks ranks) throws UnclearQuestion {
        double[] estimates = Asked.turned(MetricNames.column(asked.table(), ranks.place()), true);
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row : asked.known(estimates)) {
            rows.computeIfAbsent(estimator(row, ranks.place()), _ -> new ArrayList<>()).add(row);
        }
        if (rows.isEmpty()) {
            throw new UnclearQuestion(
                    "No row has both a place \"" + ranks.place() + "\" and a \"" + asked.query().truth()
                            + "\".");
        }
        asked.warnings().add("The frame names no candidates: a row stands for the candidate at its place, and what was "
                + "estimated is not known but for the order.");
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (var each : rows.entrySet()) {
            var of = each.getValue();
            estimators.add(asked.estimator(each.getKey(), of.stream().mapToDouble(row -> estimates[row]).toArray(),
                    of.stream().mapToDouble(row -> asked.truths()[row]).toArray(),
                    of.stream().map(asked.names()::get).toList(), Map.of()).ofOrderOnly());
        }
        return estimators;
    }

    /// What names a row but for its place.
    private String estimator(int row, String place) {
        var configuration = asked.table().configuration(row);
        return Stream.concat(Stream.of(configuration.model()), configuration.settings().entrySet().stream()
                .filter(setting -> !setting.getKey().equals(place)).map(setting -> setting.getValue().toString()))
                .collect(Collectors.joining(", "));
    }
}
