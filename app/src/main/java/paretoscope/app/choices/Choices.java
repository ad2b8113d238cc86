package paretoscope.app.choices;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.app.preferences.Money;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.store.ConfigurationTable;

/// What can be chosen in the data at hand.
///
/// @param groups columns of texts that split the configurations into at least two and not all different series
public record Choices(List<MetricChoice> metrics, List<String> groups, List<String> tasks) {
    /// More series than this cannot be told apart by colour and shape.
    private static final int MOST_SERIES = 24;

    public Choices {
        metrics = List.copyOf(metrics);
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
    }

    public static Choices none() {
        return new Choices(List.of(), List.of(), List.of());
    }

    /// @param table the configurations of the question
    /// @param everything the configurations with all their tasks
    public static Choices of(ConfigurationTable table, ConfigurationTable everything) {
        var metrics = table.metrics().stream().flatMap(name -> table.column(name).stream()).map(MetricChoice::of)
                .filter(choice -> choice.known() > 0).toList();
        var groups = table.textNames().stream().filter(name -> splits(table, name)).toList();
        var tasks = new TreeSet<String>();
        IntStream.range(0, everything.size()).forEach(row -> tasks.addAll(everything.tasks(row)));
        return new Choices(metrics, groups, List.copyOf(tasks));
    }

    /// The same choices with amounts of dollars in another currency.
    public Choices in(Money money) {
        var unit = new Unit(money.currency());
        return new Choices(metrics.stream()
                .map(choice -> choice.metric().unit().equals(Unit.USD) ? choice.measuredIn(unit) : choice).toList(),
                groups, tasks);
    }

    private static boolean splits(ConfigurationTable table, String name) {
        var different = new HashSet<String>();
        for (var text : table.text(name).orElse(List.of())) {
            different.add(text);
            if (different.size() > MOST_SERIES) {
                return false;
            }
        }
        return different.size() > 1 && different.size() < table.size();
    }

    /// The metrics of a kind first, then the rest.
    public List<MetricChoice> suiting(MetricKind kind) {
        var first = metrics.stream().filter(choice -> choice.metric().kind() == kind);
        var rest = metrics.stream().filter(choice -> choice.metric().kind() != kind);
        return Stream.concat(first, rest).toList();
    }
}
