package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import paretoscope.store.MetricColumn;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Candidates that were evaluated again and again, on several data sets or with several seeds: a portfolio for each of them,
/// and a band over them. Only candidates that have an estimate and a true value in every one take part.
final class RepeatedCandidates {
    private final Asked asked;
    private final String column;
    private final List<String> says;

    /// @param column whose values tell the data sets or seeds apart
    RepeatedCandidates(Asked asked, String column) throws UnclearQuestion {
        this.asked = asked;
        this.column = column;
        says = MetricNames.texts(asked.table(), column, "tell data sets or seeds apart by");
    }

    private record Scored(double estimate, double truth) {}

    /// The estimator over the means of every candidate, with the band over its repeats.
    PortfolioResult.Estimator estimator(MetricColumn estimate) throws UnclearQuestion {
        var repeats = repeats(asked.estimates(estimate));
        var everywhere = everywhere(estimate, repeats);
        var portfolios = repeats.values().stream()
                .map(of -> asked.portfolio(column(everywhere, name -> of.get(name).estimate()),
                        column(everywhere, name -> of.get(name).truth())))
                .toList();
        return asked.estimator(estimate.name(), mean(repeats, everywhere, Scored::estimate),
                mean(repeats, everywhere, Scored::truth), everywhere,
                portfolios.size() < 2 ? Map.of() : TaskBands.bands(portfolios, asked));
    }

    /// Each repeat with its candidates; where one stands twice the first row counts.
    private Map<String, Map<String, Scored>> repeats(double[] estimates) {
        Map<String, Map<String, Scored>> repeats = new TreeMap<>();
        for (int row : asked.known(estimates)) {
            repeats.computeIfAbsent(says.get(row), _ -> new LinkedHashMap<>()).putIfAbsent(asked.names().get(row),
                    new Scored(estimates[row], asked.truths()[row]));
        }
        return repeats;
    }

    private List<String> everywhere(MetricColumn estimate, Map<String, Map<String, Scored>> repeats) {
        var some = new TreeSet<String>();
        repeats.values().forEach(repeat -> some.addAll(repeat.keySet()));
        var all = new LinkedHashSet<>(some);
        repeats.values().forEach(repeat -> all.retainAll(repeat.keySet()));
        some.removeAll(all);
        asked.warnings().add("\"" + estimate.name() + "\": means over " + repeats.size() + " values of \"" + column
                + "\", with bands over them" + (some.isEmpty()
                        ? "."
                        : "; left out, because not there in all of them: " + String.join(", ", some) + "."));
        return new ArrayList<>(all);
    }

    private static double[] mean(Map<String, Map<String, Scored>> repeats, List<String> names,
            ToDoubleFunction<Scored> part) {
        return column(names, name -> repeats.values().stream().map(of -> of.get(name)).mapToDouble(part).average()
                .orElse(Double.NaN));
    }

    private static double[] column(List<String> names, ToDoubleFunction<String> value) {
        return names.stream().mapToDouble(value).toArray();
    }
}
