package paretoscope.ingest.table.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import paretoscope.eval.Locator;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.ColumnNames;
import paretoscope.ingest.table.row.RowSource;

/// The rows of a sheet below its header: the first row with at least two filled cells; titles above it are passed over.
final class SheetRows implements RowSource {
    private static final int WIDEST = 5_000;

    private final SourceFile file;
    private final String sheet;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> columns;
    private List<String> cells = List.of();
    private int from;
    private int number;

    SheetRows(SourceFile file, String sheet, ReadableWorkbook workbook) throws IOException, UnreadableSource {
        this.file = file;
        this.sheet = sheet;
        this.workbook = workbook;
        try {
            this.stream = workbook.findSheet(sheet).orElseThrow(() -> new IOException("no sheet " + sheet))
                    .openStream();
            this.rows = stream.iterator();
            this.columns = ColumnNames.of(header());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw Workbook.damaged(file, e);
        }
    }

    private List<String> header() {
        while (rows.hasNext()) {
            var all = SheetCell.texts(rows.next(), 0, WIDEST);
            long filled = all.stream().filter(cell -> !cell.isEmpty()).count();
            if (filled > 1) {
                from = firstFilled(all);
                return all.subList(from, lastFilled(all) + 1);
            }
        }
        return List.of();
    }

    private static int firstFilled(List<String> cells) {
        int at = 0;
        while (cells.get(at).isEmpty()) {
            at++;
        }
        return at;
    }

    private static int lastFilled(List<String> cells) {
        int at = cells.size() - 1;
        while (cells.get(at).isEmpty()) {
            at--;
        }
        return at;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException, UnreadableSource {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                cells = new ArrayList<>(SheetCell.texts(row, from, columns.size()));
                number = row.getRowNum();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw Workbook.damaged(file, e);
        }
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public Locator row() {
        return Locator.entry(sheet, new Locator("row " + number));
    }

    @Override
    public Locator cell(String column) {
        return Locator.entry(sheet, new Locator("row " + number + ", column \"" + column + "\""));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
