package paretoscope.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what somebody may have meant: names that contain, or nearly are, the one they typed.
final class Nearest {
    private static final int SHOWN = 5;

    private Nearest() {}

    private record Scored(String name, int distance) {}

    static List<String> to(String typed, Collection<String> names) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream().distinct().map(name -> new Scored(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance <= Math.max(2, wanted.length() / 2))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name)).limit(SHOWN)
                .map(Scored::name).toList();
    }

    /// The end of a sentence about a name that does not exist.
    static String suggestion(String typed, Collection<String> names) {
        var near = to(typed, names);
        if (!near.isEmpty()) {
            return "; near it: " + String.join(", ", near);
        }
        var some = names.stream().sorted().limit(SHOWN).toList();
        return some.isEmpty()
                ? ""
                : "; there are: " + String.join(", ", some)
                        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }

    private static int distance(String typed, String name) {
        if (!typed.isEmpty() && (name.contains(typed) || typed.contains(name))) {
            return name.equals(typed) ? 0 : 1;
        }
        return edits(typed, name);
    }

    /// Levenshtein's edit distance.
    private static int edits(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
