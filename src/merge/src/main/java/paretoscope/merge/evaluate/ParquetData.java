package paretoscope.merge.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableProbe;
import paretoscope.eval.source.UnreadableSource;

/// Data sets in Parquet, opened by whoever in the program can: an item a row, as [ItemTable] takes them.
final class ParquetData implements DataSource {
    @Override
    public boolean reads(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    @Override
    public DataSet read(Path file) throws UnusableEvaluator {
        try {
            var source = SourceFile.open(file);
            var probe = probe(source).orElseThrow(() -> new UnusableEvaluator(file
                    + " is no Parquet file that can be read here; write it again, or use CSV or safetensors."));
            try (var rows = probe.open(source)) {
                return read(file, rows);
            }
        } catch (UnreadableSource broken) {
            throw new UnusableEvaluator(broken.getMessage(), broken);
        } catch (IOException failed) {
            throw new UnusableEvaluator(file + " cannot be read (" + failed.getMessage() + ").", failed);
        }
    }

    private static Optional<TableProbe> probe(SourceFile source) {
        Stream<TableProbe> known = ServiceLoader.load(TableProbe.class).stream().map(ServiceLoader.Provider::get);
        return known.filter(probe -> probe.opens(source)).findFirst();
    }

    private static DataSet read(Path file, TableProbe.Rows rows) throws IOException, UnusableEvaluator {
        var table = new ItemTable(file.toString(), "", rows.columns());
        while (rows.next()) {
            table.add(new Cells(file, table.size(), rows));
        }
        return table.data();
    }

    private record Cells(Path file, int row, TableProbe.Rows rows) implements ItemTable.Row {
        @Override
        public String text(int column) throws UnusableEvaluator {
            return String.valueOf(value(column));
        }

        @Override
        public double number(int column) throws UnusableEvaluator {
            return switch (value(column)) {
                case Number number -> number.doubleValue();
                case Boolean truth -> truth ? 1 : 0;
                case Object other -> throw new UnusableEvaluator(file + ", row " + (row + 1) + ", column \"" + rows
                        .columns().get(column) + "\": \"" + other + "\" is not a number.");
            };
        }

        private Object value(int column) throws UnusableEvaluator {
            try {
                var value = rows.value(column);
                return value == null ? "" : value;
            } catch (IOException failed) {
                throw new UnusableEvaluator(file + ", row " + (row + 1) + " cannot be read (" + failed.getMessage()
                        + ").", failed);
            }
        }
    }
}
