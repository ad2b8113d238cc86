package paretoscope.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paretoscope.eval.Configuration;

/// Names for configurations, each its own: the model, and where several share it the settings in which they differ.
final class Labels {
    private Labels() {}

    static List<String> of(List<TableRow> rows) {
        var byModel = new LinkedHashMap<String, List<Configuration>>();
        rows.forEach(row -> byModel.computeIfAbsent(row.configuration().model(), _ -> new ArrayList<>())
                .add(row.configuration()));
        var labels = rows.stream().map(row -> row.appearance().label().orElseGet(
                () -> label(row.configuration(), byModel.get(row.configuration().model())))).toList();
        return numbered(labels);
    }

    private static String label(Configuration configuration, List<Configuration> sameModel) {
        var names = new TreeSet<String>();
        sameModel.forEach(other -> names.addAll(other.settings().keySet()));
        var differing = names.stream().filter(name -> configuration.settings().containsKey(name))
                .filter(name -> sameModel.stream().anyMatch(other -> !Objects.equals(other.settings().get(name),
                        configuration.settings().get(name))))
                .map(name -> name + "=" + configuration.settings().get(name)).collect(Collectors.joining(", "));
        return differing.isEmpty() ? configuration.model() : configuration.model() + " (" + differing + ")";
    }

    /// The user may have given one name twice.
    private static List<String> numbered(List<String> labels) {
        Map<String, Integer> seen = new HashMap<>();
        return labels.stream().map(label -> {
            int count = seen.merge(label, 1, Integer::sum);
            return count == 1 ? label : label + " #" + count;
        }).toList();
    }
}
