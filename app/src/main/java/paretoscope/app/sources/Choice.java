package paretoscope.app.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.store.Scope;

/// What the left panel has chosen: words to look for, values of facets, a condition in SQL, and sources left out.
///
/// @param shown the sources that take part; all when empty
/// @param values for each facet with a choice, the values that take part
public record Choice(String search, Map<String, Set<String>> values, String condition, Set<Long> shown) {
    /// Everything takes part.
    public static final Choice EVERYTHING = new Choice("", Map.of(), "", Set.of());

    public Choice {
        values = Map.copyOf(values);
        shown = Set.copyOf(shown);
    }

    public Choice withSearch(String words) {
        return new Choice(words, values, condition, shown);
    }

    public Choice withCondition(String sql) {
        return new Choice(search, values, sql, shown);
    }

    public Choice withShown(Set<Long> sources) {
        return new Choice(search, values, condition, sources);
    }

    /// The same choice with other values of one facet; none means any.
    public Choice withValues(String facet, Set<String> chosen) {
        var copy = new TreeMap<>(values);
        if (chosen.isEmpty()) {
            copy.remove(facet);
        } else {
            copy.put(facet, Set.copyOf(chosen));
        }
        return new Choice(search, copy, condition, shown);
    }

    /// Whether anything is left out.
    public boolean isNarrow() {
        return !equals(EVERYTHING);
    }

    /// The scope this choice makes of another one.
    public Scope within(Scope scope) {
        var narrowed = scope.withSources(shown);
        return where().map(narrowed::withWhere).orElse(narrowed);
    }

    /// All conditions together, in SQL.
    Optional<String> where() {
        var parts = new ArrayList<String>();
        if (!search.isBlank()) {
            for (var word : search.strip().split("\\s+")) {
                parts.add("(model ILIKE " + pattern(word) + " ESCAPE '!' OR task ILIKE " + pattern(word)
                        + " ESCAPE '!' OR file ILIKE " + pattern(word) + " ESCAPE '!')");
            }
        }
        new TreeMap<>(values).forEach((facet, chosen) -> parts.add(name(facet) + " IN ("
                + chosen.stream().sorted().map(Choice::text).collect(Collectors.joining(", ")) + ")"));
        if (!condition.isBlank()) {
            parts.add("(" + condition.strip() + ")");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }

    private static String pattern(String word) {
        return text("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    private static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /// Facets with a choice, in name order.
    List<String> narrowed() {
        return values.keySet().stream().sorted().toList();
    }
}
