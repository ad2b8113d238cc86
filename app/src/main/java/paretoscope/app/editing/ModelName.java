package paretoscope.app.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Names of models, and which of them may mean the same model.
final class ModelName {
    private ModelName() {}

    /// Two names that may mean the same.
    ///
    /// @param name would join
    /// @param with the shorter one, which stays
    record Likeness(String name, String with) {}

    /// Names that differ only in the provider before them, in letters' case and in punctuation.
    static List<Likeness> likenesses(Collection<String> names) {
        var bySense = new TreeMap<String, List<String>>();
        names.forEach(name -> bySense.computeIfAbsent(sense(name), _ -> new ArrayList<>()).add(name));
        var found = new ArrayList<Likeness>();
        for (var alike : bySense.values()) {
            var shortest = alike.stream().min(Comparator.comparingInt(String::length)
                    .thenComparing(Comparator.reverseOrder())).orElseThrow();
            alike.stream().filter(name -> !name.equals(shortest)).sorted()
                    .forEach(name -> found.add(new Likeness(name, shortest)));
        }
        return found;
    }

    private static String sense(String name) {
        var tail = name.substring(name.lastIndexOf('/') + 1);
        return tail.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }
}
