package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var frames = frames();
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (var frame : frames.entrySet()) {
            for (var ranking : rankings(estimates, frame.getValue(), ranks.place()).entrySet()) {
                var name = frames.size() == 1 ? ranking.getKey() : ranking.getKey() + " · " + frame.getKey();
                estimators.add(estimator(name, ranking.getValue(), estimates, frame.getValue()));
            }
        }
        if (estimators.isEmpty()) {
            throw new UnclearQuestion(
                    "No row has both a place \"" + ranks.place() + "\" and a \"" + asked.query().truth()
                            + "\".");
        }
        asked.warnings().add("The frame names no candidates: a row stands for the candidate at its place, and what was "
                + "estimated is not known but for the order.");
        return estimators;
    }

    /// The true values row by row; where frames are open together whose rows would be averaged, those of each by its task.
    private Map<String, double[]> frames() {
        var table = asked.table();
        boolean apart = IntStream.range(0, table.size()).allMatch(row -> table.tasks(row).size() < 2);
        if (apart) {
            return Map.of("", asked.truths());
        }
        asked.warnings()
                .add("Several frames are open together and measured against the same baseline; choose a task to "
                        + "see one.");
        var frames = new TreeMap<String, double[]>();
        IntStream.range(0, table.size()).boxed().flatMap(row -> table.tasks(row).stream()).distinct()
                .forEach(task -> table.column(task + "/" + asked.truth().metric().name())
                        .ifPresent(truth -> frames.put(task, Asked.turned(truth, asked.negated()))));
        return frames;
    }

    /// The rows of each estimator that have a place and a true value.
    private Map<String, List<Integer>> rankings(double[] estimates, double[] truths, String place) {
        return IntStream.range(0, truths.length)
                .filter(row -> Double.isFinite(estimates[row]) && Double.isFinite(truths[row])).boxed()
                .collect(Collectors.groupingBy(row -> estimator(row, place), LinkedHashMap::new, Collectors.toList()));
    }

    private PortfolioResult.Estimator estimator(String name, List<Integer> rows, double[] estimates, double[] truths)
            throws UnclearQuestion {
        return asked.estimator(name, rows.stream().mapToDouble(row -> estimates[row]).toArray(),
                rows.stream().mapToDouble(row -> truths[row]).toArray(), rows.stream().map(asked.names()::get).toList(),
                Map.of()).ofOrderOnly();
    }

    /// What names a row but for its place.
    private String estimator(int row, String place) {
        var configuration = asked.table().configuration(row);
        return Stream.concat(Stream.of(configuration.model()), configuration.settings().entrySet().stream()
                .filter(setting -> !setting.getKey().equals(place)).map(setting -> setting.getValue().toString()))
                .collect(Collectors.joining(", "));
    }
}
