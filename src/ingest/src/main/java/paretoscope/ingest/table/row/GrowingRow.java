package paretoscope.ingest.table.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A row of named fields, laid into columns that are added as new names come up.
public final class GrowingRow {
    /// More columns than this are not a table but a map that was taken for one.
    public static final int MOST_COLUMNS = 5_000;
    private static final int LONGEST_CELL = 16 << 20;

    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ColumnNames names = new ColumnNames();
    private String[] cells = {};
    private int filled;
    private boolean overfull;

    /// For rows whose columns are not known yet.
    public GrowingRow() {}

    /// Starts the next row.
    public void clear() {
        Arrays.fill(cells, 0, columns.size(), "");
        filled = 0;
    }

    /// Sets a field; a second value under a name replaces the first.
    public void put(String name, String value) {
        int place = place(name);
        if (place >= 0) {
            cells[place] = value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : clean(value);
            filled++;
        }
    }

    /// A value as it reads in a cell.
    public static String clean(String value) {
        return value.strip().replace('\0', '\uFFFD');
    }

    private int place(String name) {
        var known = places.get(name);
        if (known != null) {
            return known;
        }
        if (columns.size() >= MOST_COLUMNS) {
            overfull = true;
            return -1;
        }
        int place = columns.size();
        places.put(name, place);
        columns.add(names.next(name));
        if (place >= cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, Math.max(16, 2 * before));
            Arrays.fill(cells, before, cells.length, "");
        }
        return place;
    }

    public List<String> columns() {
        return columns;
    }

    /// The cells of the row, one for each column so far; valid until the next row.
    public List<String> cells() {
        return Arrays.asList(cells).subList(0, columns.size());
    }

    public boolean isEmpty() {
        return filled == 0;
    }

    /// Whether fields were left out because there were too many names.
    public boolean overfull() {
        return overfull;
    }
}
