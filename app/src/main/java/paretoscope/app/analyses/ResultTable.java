package paretoscope.app.analyses;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values behind a figure, in rows.
public record ResultTable(List<Column> columns, List<Row> rows) {
    /// A column after the first, which holds the names.
    ///
    /// @param number whether it holds numbers, which stand at the right
    public record Column(String title, boolean number) {}

    /// One row.
    ///
    /// @param name in the first column
    /// @param configuration whether the name is a configuration's label, which can be picked
    public record Row(String name, boolean configuration, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One cell.
    ///
    /// @param order what the column is sorted by; NaN goes last
    /// @param tip why there is no number, or more of it; empty for none
    public record Cell(String text, double order, String tip) {
        public static Cell of(String text) {
            return new Cell(text, Double.NaN, "");
        }

        public static Cell of(String text, double order) {
            return new Cell(text, order, "");
        }
    }

    private static final ResultTable NONE = new ResultTable(List.of(), List.of());

    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static ResultTable none() {
        return NONE;
    }

    /// Rows as tab-separated text with a header: what a spreadsheet takes.
    String copy(List<Row> picked) {
        var head = Stream.concat(Stream.of("name"), columns.stream().map(Column::title));
        var lines = picked.stream()
                .map(row -> Stream.concat(Stream.of(row.name()), row.cells().stream().map(Cell::text)));
        return Stream.concat(Stream.of(head), lines)
                .map(line -> line.map(text -> text.replaceAll("\\s+", " ")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
