package paretoscope.app.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.store.ConfigurationTable;

/// A column that tells configurations apart, with its values and how many configurations have each.
public record Facet(String column, List<Value> values) {
    private static final int MOST_VALUES = 40;
    private static final Set<String> FIRST = Set.of("model", "task", "tool");
    private static final Set<String> LEFT_OUT = Set.of("label", "file", "date");

    /// A value and the number of configurations that have it.
    public record Value(String text, long count) {}

    public Facet {
        values = List.copyOf(values);
    }

    /// The facets worth offering: columns with between two and forty values.
    public static List<Facet> of(ConfigurationTable table) {
        var facets = new ArrayList<Facet>();
        for (var column : columns(table)) {
            table.text(column).flatMap(texts -> of(column, texts)).ifPresent(facets::add);
        }
        return facets;
    }

    private static List<String> columns(ConfigurationTable table) {
        var settings = settings(table);
        return table.textNames().stream().filter(name -> !LEFT_OUT.contains(name))
                .filter(name -> FIRST.contains(name) || settings.contains(name)).toList();
    }

    private static List<String> settings(ConfigurationTable table) {
        var names = new ArrayList<String>();
        for (int row = 0; row < table.size(); row++) {
            for (var name : table.configuration(row).settings().keySet()) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Optional<Facet> of(String column, List<String> texts) {
        var counts = new TreeMap<String, Long>();
        texts.forEach(text -> Arrays.stream(text.split(", ")).filter(part -> !part.isBlank())
                .forEach(part -> counts.merge(part, 1L, Long::sum)));
        return counts.size() < 2 || counts.size() > MOST_VALUES
                ? Optional.empty()
                : Optional.of(new Facet(column, counts.entrySet().stream().map(Facet::value).toList()));
    }

    private static Value value(Map.Entry<String, Long> entry) {
        return new Value(entry.getKey(), entry.getValue());
    }
}
