package paretoscope.app.imports;

import java.util.List;
import paretoscope.eval.source.TableMapping;

/// The beginning of a table with the mapping it would be read by.
///
/// @param file the name the user knows it by
/// @param guess one mapping a column, in the table's order
/// @param rows the first rows as they stand in the file, one text a column
/// @param remembered whether the guess is what the user decided for the same header before
public record TableSample(String file, TableMapping guess, List<List<String>> rows, boolean remembered) {
    public TableSample {
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != guess.columns().size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + guess.columns().size() + " columns");
            }
        }
    }

    /// The first few different values of a column.
    List<String> examples(int column) {
        return rows.stream().map(row -> row.get(column)).filter(text -> !text.isBlank()).distinct().limit(3).toList();
    }
}
