package paretoscope.ingest.table.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the columns in which rows of the same configuration and task differ, and those in which even rows of the
/// same item do.
///
/// Only the first [#KEYS] configurations and [#WATCHED_ROWS] rows are watched, which bounds memory and time and is enough
/// to tell a setting from a description.
final class Variation {
    private static final int KEYS = 5_000;
    private static final int PAIRED_ROWS = 5_000;
    private static final int WATCHED_ROWS = 200_000;

    private final KeyColumns keys;
    private final Map<Long, Map<Integer, Long>> runs = new HashMap<>();
    private final Map<Long, Map<Integer, Long>> items = new HashMap<>();
    private final Map<Integer, Set<Long>> pairs = new HashMap<>();
    private long rows;
    private final Set<String> withinRun = new HashSet<>();
    private final Set<String> withinItem = new HashSet<>();

    Variation(KeyColumns keys) {
        this.keys = keys;
    }

    void add(List<String> columns, List<String> cells) {
        if (rows > WATCHED_ROWS) {
            return;
        }
        long run = key(columns, cells, false);
        pair(run, cells);
        watch(runs, run, columns, cells, withinRun);
        if (keys.hasItem()) {
            watch(items, key(columns, cells, true), columns, cells, withinItem);
        }
    }

    private long key(List<String> columns, List<String> cells, boolean withItem) {
        long hash = TextHash.start();
        for (int i = 0; i < cells.size(); i++) {
            if (keys.namesRun(columns.get(i)) || withItem && keys.namesItem(columns.get(i))) {
                hash = TextHash.with(hash, cells.get(i));
            }
        }
        return hash;
    }

    /// Counts the different pairs of configuration and value: a column that tells rows of one configuration apart has
    /// as many as there are rows.
    private void pair(long run, List<String> cells) {
        if (rows++ >= PAIRED_ROWS) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            pairs.computeIfAbsent(i, _ -> new HashSet<>()).add(TextHash.with(run, cells.get(i)));
        }
    }

    /// Whether a configuration never has the same value twice in this column.
    boolean tellsApart(int column) {
        return rows <= PAIRED_ROWS && pairs.getOrDefault(column, Set.of()).size() == rows;
    }

    private void watch(Map<Long, Map<Integer, Long>> seen, long key, List<String> columns, List<String> cells,
            Set<String> differing) {
        var first = seen.get(key);
        if (first == null && seen.size() >= KEYS) {
            return;
        }
        var known = first == null ? new HashMap<Integer, Long>() : first;
        seen.putIfAbsent(key, known);
        for (int i = 0; i < cells.size(); i++) {
            var column = columns.get(i);
            if (!differing.contains(column) && !keys.names(column)) {
                long hash = TextHash.of(cells.get(i));
                var before = known.putIfAbsent(i, hash);
                if (before != null && before != hash) {
                    differing.add(column);
                }
            }
        }
    }

    boolean variesWithinRun(String column) {
        return withinRun.contains(column);
    }

    boolean variesWithinItem(String column) {
        return keys.hasItem() ? withinItem.contains(column) : withinRun.contains(column);
    }
}
