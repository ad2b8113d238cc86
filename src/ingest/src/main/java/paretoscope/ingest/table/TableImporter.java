package paretoscope.ingest.table;

import java.io.IOException;
import java.util.Optional;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialect;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.table.role.TableHead;
import paretoscope.ingest.table.row.TableSource;

/// Reads tables of any origin: CSV and its kin, workbooks, JSON and YAML lists, columnar files.
///
/// A table with an item column is read as attempts, one row each; any other as runs, one row each. Tables of a known
/// shape are recognised and read as that tool means them.
public final class TableImporter implements Importer {
    /// For the service loader, and for callers who want previews.
    public TableImporter() {}

    @Override
    public String tool() {
        return "table";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        var tables = TableFile.of(file);
        if (tables.isEmpty()) {
            return Probe.none();
        }
        var table = tables.get().tables().getFirst();
        var dialect = dialect(file, table);
        return dialect.map(known -> Probe.likely(known.title()))
                .orElseGet(() -> Probe.table("a table (" + table.container().kind() + ")"));
    }

    /// The importer under whose name this table is read: that of its known shape, or this one.
    public Importer specialised(SourceFile file) throws IOException {
        var tables = TableFile.of(file);
        return tables.isEmpty()
                ? this
                : dialect(file, tables.get().tables().getFirst()).<Importer>map(DialectImporter::new).orElse(this);
    }

    private static Optional<Dialect> dialect(SourceFile file, TableSource table) throws IOException {
        try {
            return Dialects.of(TableHead.of(table).columns(), table.container().header(), file.headText());
        } catch (UnreadableSource _) {
            return Optional.empty();
        }
    }

    /// The first rows of each table in the file, with the mapping they would be read by.
    ///
    /// @throws UnreadableSource when the file holds no table
    public TablePreview preview(SourceFile file, ReadOptions options, Cancellation cancellation)
            throws IOException, UnreadableSource {
        return TablePreview.of(file, tables(file).tables().getFirst(), options, cancellation);
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var tables = tables(file).tables();
        var issues = new IssueLimit(sink::issue);
        for (var table : tables) {
            var title = title(file, tables.size() > 1 ? table.name() : "");
            var scan = new TableScan(file, table, title, options, cancellation);
            if (tables.size() > 1 || !scan.into(sink, issues)) {
                var study = TableStudy.of(file, table, options, cancellation);
                StudyReport.of(study, options, title, issues);
                new TableReader(study, title, options.catalogue(), sink, issues).read(cancellation);
            }
        }
        issues.finish();
    }

    private static TableFile tables(SourceFile file) throws IOException, UnreadableSource {
        return TableFile.of(file).orElseThrow(() -> new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                "no table was found in it", "name the tool that wrote it, or save it as CSV"));
    }

    /// What stands for the task where no column names it: the file's name, and the sheet's where there are several.
    static String title(SourceFile file, String table) {
        var name = file.fileName();
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        return table.isBlank() ? stem : stem + " " + table;
    }
}
