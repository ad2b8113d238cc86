package paretoscope.app.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.store.Scope;

/// What the left panel has chosen: words to look for, values of facets, a span of dates, a condition in SQL, and sources
/// left out.
///
/// @param search words that have to occur in model, task or file; after a minus, words that must not
/// @param values for each facet with a choice, the values that take part
/// @param dates the first and the last day that takes part, where the user has narrowed them
/// @param shown the sources that take part; all when empty
public record Choice(String search, Map<String, Set<String>> values, Optional<DaySpan> dates, String condition,
        Set<Long> shown) {
    /// Everything takes part.
    public static final Choice EVERYTHING = new Choice("", Map.of(), Optional.empty(), "", Set.of());
    private static final String SEARCHED = "lower(concat_ws(' ', model, task, file))";

    public Choice {
        values = Map.copyOf(values);
        shown = Set.copyOf(shown);
    }

    public Choice withSearch(String words) {
        return new Choice(words, values, dates, condition, shown);
    }

    public Choice withCondition(String sql) {
        return new Choice(search, values, dates, sql, shown);
    }

    public Choice withDates(Optional<DaySpan> days) {
        return new Choice(search, values, days, condition, shown);
    }

    public Choice withShown(Set<Long> sources) {
        return new Choice(search, values, dates, condition, sources);
    }

    /// The same choice with other values of one facet; none means any.
    public Choice withValues(String facet, Set<String> chosen) {
        var copy = new TreeMap<>(values);
        if (chosen.isEmpty()) {
            copy.remove(facet);
        } else {
            copy.put(facet, Set.copyOf(chosen));
        }
        return new Choice(search, copy, dates, condition, shown);
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
        Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("-")).map(Choice::word).forEach(parts::add);
        new TreeMap<>(values).forEach((facet, chosen) -> parts.add(name(facet) + " IN ("
                + chosen.stream().sorted().map(Choice::text).collect(Collectors.joining(", ")) + ")"));
        dates.map(DaySpan::condition).ifPresent(parts::add);
        if (!condition.isBlank()) {
            parts.add("(" + condition.strip() + ")");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }

    private static String word(String word) {
        return word.startsWith("-")
                ? "NOT contains(" + SEARCHED + ", " + text(word.substring(1)) + ")"
                : "contains(" + SEARCHED + ", " + text(word) + ")";
    }

    private static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
