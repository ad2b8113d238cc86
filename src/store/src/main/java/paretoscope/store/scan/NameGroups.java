package paretoscope.store.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.TextCodes;

/// The different combinations of names that say which run a row belongs to, numbered in the order of their first
/// appearance. Where no column names one, all rows are of the same.
final class NameGroups {
    /// Each is described by the importer.
    private static final int MOST = 50_000;

    private final List<Integer> columns;
    private final List<TextCodes> names = new ArrayList<>();
    private final List<PairNumbers> pairs = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private int[] latest = {};
    private int latestGroup = -1;

    /// A combination of names.
    private static final class Group {
        private final int[] codes;
        private final long first;
        private long last;

        Group(int[] codes, long first) {
            this.codes = codes;
            this.first = first;
        }
    }

    /// @param columns those that name a run
    NameGroups(List<Integer> columns) {
        this.columns = List.copyOf(columns);
        columns.forEach(_ -> {
            names.add(new TextCodes());
            pairs.add(new PairNumbers());
        });
    }

    /// The groups of further rows.
    ///
    /// @param before how many rows there were before
    int[] add(List<Cells> cells, int rows, long before) throws Irregular {
        var codes = new int[columns.size()][];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = names.get(i).codes((Cells.Coded) cells.get(columns.get(i)));
        }
        var found = new int[rows];
        for (int row = 0; row < rows; row++) {
            if (latestGroup < 0 || !isLatest(codes, row)) {
                enter(codes, row, before + row);
            }
            groups.get(latestGroup).last = before + row;
            found[row] = latestGroup;
        }
        return found;
    }

    private boolean isLatest(int[][] codes, int row) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i][row] != latest[i]) {
                return false;
            }
        }
        return true;
    }

    private void enter(int[][] codes, int row, long place) throws Irregular {
        latest = new int[codes.length];
        int group = 0;
        for (int i = 0; i < codes.length; i++) {
            latest[i] = codes[i][row];
            group = pairs.get(i).of(group, latest[i]);
        }
        if (group == groups.size()) {
            groups.add(new Group(latest, place));
        }
        if (groups.size() > MOST) {
            throw new Irregular("too many different runs");
        }
        latestGroup = group;
    }

    int size() {
        return groups.size();
    }

    /// What a group has in a column of names.
    String name(int group, int column) {
        int place = columns.indexOf(column);
        return names.get(place).text(groups.get(group).codes[place]);
    }

    boolean names(int column) {
        return columns.contains(column);
    }

    /// The first rows of all groups, in their order.
    List<Long> firsts() {
        return groups.stream().map(group -> group.first).toList();
    }

    /// Whether the rows of each group stand together, one group after another.
    boolean areInOrder() {
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).first < groups.get(i - 1).last) {
                return false;
            }
        }
        return true;
    }

    /// Numbers groups by some of their names: those with the same have the same number.
    int[] by(List<Integer> keys) {
        var numbers = new HashMap<List<Integer>, Integer>();
        var by = new int[groups.size()];
        for (int i = 0; i < by.length; i++) {
            var codes = groups.get(i).codes;
            var key = keys.stream().map(column -> codes[columns.indexOf(column)]).toList();
            by[i] = Objects.requireNonNullElse(numbers.putIfAbsent(key, numbers.size()), numbers.size() - 1);
        }
        return by;
    }

    /// Whether groups with the same names in some columns have different ones in another.
    boolean varies(int column, List<Integer> keys) {
        var by = by(keys);
        int place = columns.indexOf(column);
        Map<Integer, Integer> codes = new HashMap<>();
        for (int i = 0; i < by.length; i++) {
            int code = groups.get(i).codes[place];
            if (codes.getOrDefault(by[i], code) != code) {
                return true;
            }
            codes.put(by[i], code);
        }
        return false;
    }
}
