package paretoscope.ingest.table.profile;

import java.util.HashSet;
import java.util.Set;

/// Counts different texts, exactly up to a bound and not beyond it.
final class DistinctCounter {
    /// Beyond this many the count is only known to be larger.
    static final int BOUND = 20_000;

    private final Set<Long> seen = new HashSet<>();

    void add(String text) {
        if (seen.size() <= BOUND) {
            seen.add(TextHash.of(text));
        }
    }

    long count() {
        return seen.size();
    }
}
