package paretoscope.store;

import java.util.HashMap;
import java.util.Map;

/// The ways in which the responses of each run were scored.
final class RunFilters {
    private final Map<Integer, String> first = new HashMap<>();
    private int lastRun = -1;
    private String lastFilter = "";
    private boolean any;
    private boolean several;

    void add(int run, String filter) {
        if (run == lastRun && filter.equals(lastFilter)) {
            return;
        }
        lastRun = run;
        lastFilter = filter;
        any |= !filter.isEmpty();
        several |= !first.computeIfAbsent(run, _ -> filter).equals(filter);
    }

    /// Whether some scoring has a name.
    boolean any() {
        return any;
    }

    /// Whether some run has responses that were scored in several ways.
    boolean several() {
        return several;
    }
}
