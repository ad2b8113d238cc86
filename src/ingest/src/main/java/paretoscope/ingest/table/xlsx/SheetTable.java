package paretoscope.ingest.table.xlsx;

import java.io.IOException;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// One sheet of a workbook.
record SheetTable(SourceFile file, String name) implements TableSource {
    @Override
    public Container container() {
        return new Container("sheet", "", "", false, false, true);
    }

    @Override
    public RowSource open(Consumer<Issue> issues) throws IOException, UnreadableSource {
        return new SheetRows(file, name, Workbook.open(file));
    }
}
