package paretoscope.ingest.table.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/// Takes a record apart in which there are quotes.
final class QuotedLine {
    private final Separator separator;
    private final CSVFormat format;

    QuotedLine(Separator separator, char quote) {
        this.separator = separator;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(separator.character()).setQuote(quote)
                .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).setTrailingData(true).setLenientEof(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL).get();
    }

    /// The cells of a record; nothing where its quotes cannot be made sense of.
    Optional<List<String>> cells(String record) throws IOException {
        try (var parser = format.parse(new StringReader(record))) {
            for (var row : parser) {
                var cells = new ArrayList<String>(row.size());
                row.forEach(cell -> cells.add(cell.strip()));
                if (separator.whitespace()) {
                    cells.removeIf(String::isEmpty);
                }
                return Optional.of(cells);
            }
            return Optional.of(List.of());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
