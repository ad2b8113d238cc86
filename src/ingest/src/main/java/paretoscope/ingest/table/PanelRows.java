package paretoscope.ingest.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Locator;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.RowSource;

/// The rows of a panel, one for each run that has a value at a step.
///
/// A column `run - metric` belongs to the run before the last ` - `; runs are seldom on the same row, so that most
/// cells of a panel are blank.
final class PanelRows implements RowSource {
    private static final String BETWEEN = " - ";
    private static final int FIXED = 2;

    private final RowSource wide;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Map<String, Integer>> runs = new LinkedHashMap<>();
    private final Deque<List<String>> waiting = new ArrayDeque<>();
    private List<String> current = List.of();

    PanelRows(RowSource wide) {
        this.wide = wide;
        var metrics = new LinkedHashSet<String>();
        for (int i = 1; i < wide.columns().size(); i++) {
            var name = wide.columns().get(i);
            int at = name.lastIndexOf(BETWEEN);
            if (at > 0) {
                var metric = name.substring(at + BETWEEN.length());
                metrics.add(metric);
                runs.computeIfAbsent(name.substring(0, at), _ -> new LinkedHashMap<>()).put(metric, i);
            }
        }
        columns.add("run");
        columns.add(wide.columns().getFirst());
        columns.addAll(metrics);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException, UnreadableSource {
        while (waiting.isEmpty()) {
            if (!wide.next()) {
                return false;
            }
            runs.forEach(this::unfold);
        }
        current = waiting.removeFirst();
        return true;
    }

    private void unfold(String run, Map<String, Integer> places) {
        var row = new ArrayList<String>(columns.size());
        row.add(run);
        row.add(cell(0));
        boolean filled = false;
        for (var metric : columns.subList(FIXED, columns.size())) {
            var value = cell(places.getOrDefault(metric, -1));
            filled |= !Blank.is(value);
            row.add(value);
        }
        if (filled) {
            waiting.add(row);
        }
    }

    private String cell(int place) {
        return place >= 0 && place < wide.cells().size() ? wide.cells().get(place) : "";
    }

    @Override
    public List<String> cells() {
        return current;
    }

    @Override
    public Locator row() {
        return wide.row();
    }

    @Override
    public Locator cell(String column) {
        return wide.cell(column);
    }

    @Override
    public void close() throws IOException {
        wide.close();
    }
}
