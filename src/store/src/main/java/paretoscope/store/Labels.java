package paretoscope.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paretoscope.eval.Configuration;

/// Names for configurations, each its own: the model, and where several share it the settings in which they differ.
final class Labels {
    private Labels() {}

    static List<String> of(List<TableRow> rows) {
        var byModel = rows.stream().map(TableRow::configuration)
                .collect(Collectors.groupingBy(Configuration::model, LinkedHashMap::new, Collectors.toList()));
        var differing = new HashMap<String, Set<String>>();
        byModel.forEach((model, configurations) -> differing.put(model, differing(configurations)));
        return numbered(rows.stream().map(row -> row.appearance().label().orElseGet(
                () -> label(row.configuration(), differing.get(row.configuration().model())))).toList());
    }

    /// The settings that not all configurations have alike.
    private static Set<String> differing(List<Configuration> configurations) {
        var names = new TreeSet<String>();
        configurations.forEach(one -> names.addAll(one.settings().keySet()));
        names.removeIf(name -> configurations.stream().map(one -> Optional.ofNullable(one.settings().get(name)))
                .distinct().limit(2).count() < 2);
        return names;
    }

    private static String label(Configuration configuration, Set<String> differing) {
        var said = differing.stream().filter(configuration.settings()::containsKey)
                .map(name -> name + "=" + configuration.settings().get(name)).collect(Collectors.joining(", "));
        return said.isEmpty() ? configuration.model() : configuration.model() + " (" + said + ")";
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
