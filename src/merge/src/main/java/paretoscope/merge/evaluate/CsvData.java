package paretoscope.merge.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Data sets in CSV: a header, a column `target`, perhaps one called `id`; every other column is a feature, in order.
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
            var table = new Table(file, Arrays.asList(lines.next().values()));
            while (lines.hasNext()) {
                table.add(lines.next(), rows.getCurrentLineNumber());
            }
            return table.data();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnusableEvaluator(file + " cannot be read as CSV (" + broken.getMessage() + ").", broken);
        }
    }

    /// What has been read so far.
    private static final class Table {
        private final Path file;
        private final int columns;
        private final int id;
        private final int target;
        private final int[] features;
        private final List<String> ids = new ArrayList<>();
        private final List<float[]> items = new ArrayList<>();
        private final List<Double> targets = new ArrayList<>();

        Table(Path file, List<String> header) throws UnusableEvaluator {
            this.file = file;
            columns = header.size();
            id = header.indexOf("id");
            target = header.indexOf("target");
            features = IntStream.range(0, columns).filter(column -> column != id && column != target).toArray();
            if (target < 0 || features.length == 0) {
                throw new UnusableEvaluator(
                        file + ", line 1: a column \"target\" and at least one feature are needed.");
            }
        }

        void add(CSVRecord row, long line) throws UnusableEvaluator {
            if (row.size() != columns) {
                throw new UnusableEvaluator(file + ", line " + line + ": " + row.size() + " cells under a header of "
                        + columns + ".");
            }
            if ((items.size() + 1L) * features.length > DataSet.MOST_NUMBERS) {
                throw new UnusableEvaluator(file + " holds more numbers than fit in memory.");
            }
            float[] item = new float[features.length];
            for (int k = 0; k < item.length; k++) {
                item[k] = (float) number(row, features[k], line);
            }
            items.add(item);
            targets.add(number(row, target, line));
            ids.add(id < 0 ? Integer.toString(ids.size()) : row.get(id));
        }

        private double number(CSVRecord row, int column, long line) throws UnusableEvaluator {
            try {
                return Double.parseDouble(row.get(column).strip());
            } catch (NumberFormatException _) {
                throw new UnusableEvaluator(file + ", line " + line + ", column " + (column + 1) + ": \"" + row.get(
                        column) + "\" is not a number.");
            }
        }

        DataSet data() {
            float[] all = new float[items.size() * features.length];
            for (int i = 0; i < items.size(); i++) {
                System.arraycopy(items.get(i), 0, all, i * features.length, features.length);
            }
            return new DataSet(ids, List.of((long) features.length), all, targets.stream().mapToDouble(
                    Double::doubleValue).toArray());
        }
    }
}
