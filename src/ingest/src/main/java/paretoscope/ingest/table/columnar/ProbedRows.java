package paretoscope.ingest.table.columnar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Locator;
import paretoscope.eval.source.TableProbe;
import paretoscope.ingest.table.row.ColumnNames;
import paretoscope.ingest.table.row.RowSource;

/// The rows a probe hands out, as text.
final class ProbedRows implements RowSource {
    private final TableProbe.Rows rows;
    private final List<String> columns;
    private final List<String> cells = new ArrayList<>();
    private long number;

    ProbedRows(TableProbe.Rows rows) {
        this.rows = rows;
        this.columns = ColumnNames.of(rows.columns());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        if (!rows.next()) {
            return false;
        }
        number++;
        cells.clear();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(text(rows.value(i)));
        }
        return true;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip().replace('\0', '\uFFFD');
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public Locator row() {
        return new Locator("row " + number);
    }

    @Override
    public Locator cell(String column) {
        return new Locator("row " + number + ", column \"" + column + "\"");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
