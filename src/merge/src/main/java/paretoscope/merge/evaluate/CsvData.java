package paretoscope.merge.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Data sets in CSV: a header, then an item a line, as [ItemTable] takes them.
final class CsvData implements DataSource {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    @Override
    public boolean reads(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    @Override
    public DataSet read(Path file) throws UnusableEvaluator {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); var rows = FORMAT.parse(reader)) {
            var lines = rows.iterator();
            if (!lines.hasNext()) {
                throw new UnusableEvaluator(file + " is empty; a header with a column \"target\" was expected.");
            }
            var header = lines.next();
            var table = new ItemTable(file.toString(), ", line 1", Arrays.asList(header.values()));
            while (lines.hasNext()) {
                var cells = lines.next();
                table.add(Line.of(file, rows.getCurrentLineNumber(), cells, header.size()));
            }
            return table.data();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnusableEvaluator(file + " cannot be read as CSV (" + broken.getMessage() + ").", broken);
        }
    }

    private record Line(Path file, long number, CSVRecord cells) implements ItemTable.Row {
        static Line of(Path file, long number, CSVRecord cells, int columns) throws UnusableEvaluator {
            if (cells.size() != columns) {
                throw new UnusableEvaluator(file + ", line " + number + ": " + cells.size()
                        + " cells under a header of " + columns + ".");
            }
            return new Line(file, number, cells);
        }

        @Override
        public String text(int column) {
            return cells.get(column);
        }

        @Override
        public double number(int column) throws UnusableEvaluator {
            try {
                return Double.parseDouble(cells.get(column).strip());
            } catch (NumberFormatException _) {
                throw new UnusableEvaluator(file + ", line " + number + ", column " + (column + 1) + ": \"" + cells
                        .get(column) + "\" is not a number.");
            }
        }
    }
}
