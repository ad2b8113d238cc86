package paretoscope.ingest.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.table.row.TableSource;
import paretoscope.ingest.table.text.DelimitedTable;

/// The tables a file holds: one, or one for each sheet of a workbook.
record TableFile(List<TableSource> tables) {
    TableFile {
        tables = List.copyOf(tables);
    }

    /// The tables of a file, or nothing where its head does not look like any.
    static Optional<TableFile> of(SourceFile file) throws IOException {
        return DelimitedTable.in(file).map(table -> new TableFile(List.of(table)));
    }
}
