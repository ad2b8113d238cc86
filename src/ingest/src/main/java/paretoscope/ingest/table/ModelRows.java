package paretoscope.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import paretoscope.eval.Locator;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialect;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.RowSource;

/// The rows of a table in which each model has a column: one for each model that has a value.
final class ModelRows implements RowSource {
    /// `82.00 (7/8)`, as a score is written beside what it was counted from.
    private static final Pattern COUNTED = Pattern.compile("\\s*\\(\\d+/\\d+\\)$");

    private final RowSource wide;
    private final List<Integer> describing = new ArrayList<>();
    private final List<Integer> models = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private int at;

    ModelRows(RowSource wide, Dialect dialect) {
        this.wide = wide;
        for (int i = 0; i < wide.columns().size(); i++) {
            (dialect.describes(wide.columns().get(i)) ? describing : models).add(i);
        }
        describing.forEach(place -> columns.add(wide.columns().get(place)));
        columns.add("model");
        columns.add("value");
        at = models.size();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException, UnreadableSource {
        do {
            if (++at >= models.size()) {
                if (!wide.next()) {
                    return false;
                }
                at = 0;
            }
        } while (models.isEmpty() || Blank.is(wideCell(models.get(at))));
        return true;
    }

    private String wideCell(int place) {
        return place < wide.cells().size() ? wide.cells().get(place) : "";
    }

    @Override
    public List<String> cells() {
        var cells = new ArrayList<String>(columns.size());
        describing.forEach(place -> cells.add(wideCell(place)));
        cells.add(wide.columns().get(models.get(at)));
        cells.add(COUNTED.matcher(wideCell(models.get(at))).replaceFirst(""));
        return cells;
    }

    @Override
    public Locator row() {
        return wide.row();
    }

    @Override
    public Locator cell(String column) {
        return wide.cell(column.equals("value") ? wide.columns().get(models.get(at)) : column);
    }

    @Override
    public void close() throws IOException {
        wide.close();
    }
}
