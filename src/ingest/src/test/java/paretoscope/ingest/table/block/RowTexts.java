package paretoscope.ingest.table.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RowBlock;
import paretoscope.eval.source.Scan;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.row.TableSource;

/// The rows of a table as they are read one by one and in blocks, to be held against each other.
public final class RowTexts {
    private RowTexts() {}

    /// A row of a table; numbers are texts as well.
    ///
    /// @param place the line as people are told of it
    public record Row(String place, List<String> cells) {}

    /// What each way of reading gave, with what was reported on the way.
    public record Read(List<Row> rows, List<String> issues) {}

    /// The rows one by one, with cells in columns that stay in the file left empty.
    public static Read oneByOne(TableSource table, List<Scan.Use> uses) throws Exception {
        var rows = new ArrayList<Row>();
        var issues = new ArrayList<String>();
        try (var source = table.open(issue -> issues.add(told(issue)))) {
            while (source.next()) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < uses.size(); column++) {
                    boolean passed = CellReader.passes(uses.get(column)) || column >= source.cells().size();
                    cells.add(passed ? "" : source.cells().get(column));
                }
                rows.add(new Row(source.row().text(), cells));
            }
        }
        return new Read(rows, issues);
    }

    private static String told(Issue issue) {
        return issue.where().text() + ": " + issue.why();
    }

    /// The rows in blocks.
    ///
    /// @param rejected what the rows tell of lines that are none
    public static Read inBlocks(Scan.Rows rows, List<Issue> rejected) throws Exception {
        var read = new ArrayList<Row>();
        try (var blocks = rows.open()) {
            for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
                add(block.get(), read);
            }
        }
        return new Read(read, rejected.stream().map(RowTexts::told).toList());
    }

    private static void add(RowBlock block, List<Row> rows) {
        for (int row = 0; row < block.size(); row++) {
            var cells = new ArrayList<String>();
            for (var column : block.columns()) {
                cells.add(text(column, row));
            }
            rows.add(new Row("line " + block.lines()[row], cells));
        }
    }

    private static String text(Cells column, int row) {
        return switch (column) {
            case Cells.None _ -> "";
            case Cells.Coded(int[] codes, var texts) -> texts.text(codes[row]);
            case Cells.Numbers numbers -> Double.isNaN(numbers.values()[row])
                    ? numbers.texts().text(numbers.codes()[row])
                    : Double.toString(numbers.values()[row]);
            case Cells.Texts(byte[] bytes, int[] ends) -> {
                int from = row == 0 ? 0 : ends[row - 1];
                yield new String(bytes, from, ends[row] - from, StandardCharsets.UTF_8);
            }
        };
    }

    /// Makes sure that both are the same, numbers as numbers; whether the file had a place in blocks at all.
    public static boolean agree(TableSource table, List<Scan.Use> uses, Scan.Rows rows, List<Issue> rejected)
            throws Exception {
        Read blocks;
        try {
            blocks = inBlocks(rows, rejected);
        } catch (Irregular _) {
            return false;
        }
        var single = oneByOne(table, uses);
        assertThat(blocks.rows()).hasSameSizeAs(single.rows());
        for (int i = 0; i < blocks.rows().size(); i++) {
            assertSame(blocks.rows().get(i), single.rows().get(i), uses);
        }
        assertThat(blocks.issues()).isEqualTo(single.issues());
        return true;
    }

    private static void assertSame(Row block, Row single, List<Scan.Use> uses) {
        assertThat(block.place()).isEqualTo(single.place());
        for (int column = 0; column < uses.size(); column++) {
            var found = block.cells().get(column);
            var expected = single.cells().get(column);
            if (CellReader.isOfNumbers(uses.get(column)) && !found.equals(expected)) {
                assertThat(NumberText.parse(expected, NumberText.POINT)).as(single.toString())
                        .hasValue(Double.parseDouble(found));
            } else {
                assertThat(found).as(single.toString()).isEqualTo(expected);
            }
        }
    }
}
