package paretoscope.ingest.table.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.TableSource;

/// What a whole table holds: how many rows, and each column's profile.
///
/// @param rows readable rows
/// @param blanks blank cells
/// @param comments comment lines beside the rows
public record TableProfile(long rows, long blanks, long comments, List<ColumnProfile> columns) {
    private static final int CHECKED_EVERY = 1 << 10;

    public TableProfile {
        columns = List.copyOf(columns);
    }

    /// Reads the table once.
    ///
    /// @param keys the columns by which rows belong together, so that settings can be told from descriptions
    public static TableProfile of(TableSource table, KeyColumns keys, Cancellation cancellation)
            throws IOException, UnreadableSource {
        return of(table, keys, Long.MAX_VALUE, cancellation);
    }

    /// The profile of a table's first rows, at most so many.
    public static TableProfile of(TableSource table, KeyColumns keys, long most, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var counters = new ArrayList<ColumnCounter>();
        var variation = new Variation(keys);
        long rows = 0;
        try (var source = table.open(_ -> {})) {
            while (rows < most && source.next()) {
                if (rows % CHECKED_EVERY == 0) {
                    cancellation.check();
                }
                count(counters, source.columns(), source.cells(), rows);
                variation.add(source.columns(), source.cells());
                rows++;
            }
            extend(counters, source.columns(), rows);
            return finished(rows, source.commentLines(), counters, variation);
        }
    }

    private static void count(List<ColumnCounter> counters, List<String> columns, List<String> cells, long rowsBefore) {
        extend(counters, columns, rowsBefore);
        for (int i = 0; i < counters.size(); i++) {
            counters.get(i).add(i < cells.size() ? cells.get(i) : "");
        }
    }

    private static void extend(List<ColumnCounter> counters, List<String> columns, long rowsBefore) {
        for (int i = counters.size(); i < columns.size(); i++) {
            counters.add(new ColumnCounter(columns.get(i), rowsBefore));
        }
    }

    private static TableProfile finished(long rows, long comments, List<ColumnCounter> counters, Variation variation) {
        boolean commas = counters.stream().anyMatch(column -> column.onlyComma > column.onlyPoint);
        boolean points = counters.stream().anyMatch(column -> column.onlyPoint > column.onlyComma);
        var columns = IntStream.range(0, counters.size())
                .mapToObj(place -> ColumnProfile.of(place, counters.get(place), commas && !points, variation)).toList();
        return new TableProfile(rows, columns.stream().mapToLong(ColumnProfile::blanks).sum(), comments, columns);
    }

    /// The profile of the column with this name.
    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
