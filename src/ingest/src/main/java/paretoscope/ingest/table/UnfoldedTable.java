package paretoscope.ingest.table;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// A wide table turned long, so that every row is about one configuration.
record UnfoldedTable(TableSource wide, Function<RowSource, RowSource> unfold) implements TableSource {
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
        return unfold.apply(wide.open(issues));
    }
}
