package paretoscope.app.sources;

import java.util.List;
import java.util.Set;

/// A column that tells configurations apart, with its values and how many configurations have each.
public record Facet(String column, List<Value> values) {
    /// A value and the number of configurations that have it.
    public record Value(String text, long count) {}

    public Facet {
        values = List.copyOf(values);
    }

    /// How much of it is chosen, short: `all 69`, `3 of 69`.
    public String summary(Set<String> chosen) {
        return chosen.isEmpty() ? "all " + values.size() : chosen.size() + " of " + values.size();
    }
}
