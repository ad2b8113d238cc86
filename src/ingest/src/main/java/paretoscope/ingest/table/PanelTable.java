package paretoscope.ingest.table;

import java.io.IOException;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// A wide panel turned long: a column for the run, one for the step, and one for each metric, so that every run becomes
/// a curve.
record PanelTable(TableSource wide) implements TableSource {
    @Override
    public String name() {
        return wide.name();
    }

    @Override
    public Container container() {
        return wide.container();
    }

    @Override
    public RowSource open(Consumer<Issue> issues) throws IOException, UnreadableSource {
        return new PanelRows(wide.open(issues));
    }
}
