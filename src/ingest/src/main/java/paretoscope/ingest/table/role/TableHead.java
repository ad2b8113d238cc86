package paretoscope.ingest.table.role;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.row.TableSource;

/// The first rows of a table, enough to say what a row is and to be shown to the user.
public record TableHead(List<String> columns, List<List<String>> rows) {
    /// How many rows are looked at, and shown.
    public static final int ROWS = 50;

    public TableHead {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static TableHead of(TableSource table) throws IOException, UnreadableSource {
        var rows = new ArrayList<List<String>>();
        try (var source = table.open(_ -> {})) {
            while (rows.size() < ROWS && source.next()) {
                rows.add(List.copyOf(source.cells()));
            }
            return new TableHead(source.columns(), rows);
        }
    }

    List<String> filled(String column) {
        int index = columns.indexOf(column);
        return rows.stream().filter(row -> index < row.size()).map(row -> row.get(index))
                .filter(cell -> !Blank.is(cell)).toList();
    }

    boolean isText(String column) {
        var cells = filled(column);
        return !cells.isEmpty() && cells.stream().filter(NumberText::looksNumeric).count() * 5 < cells.size();
    }

    boolean isBinary(String column) {
        var cells = filled(column);
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.matches("(?i)0|1|0\\.0|1\\.0|true|false|yes|no"));
    }

    /// Whether (nearly) every row has a value of its own.
    boolean isNearlyUnique(String column) {
        var cells = filled(column);
        return cells.size() > 1 && new HashSet<>(cells).size() * 10 >= cells.size() * 9;
    }

    double meanLength(String column) {
        return filled(column).stream().mapToInt(String::length).average().orElse(0);
    }
}
