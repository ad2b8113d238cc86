package paretoscope.ingest.table.columnar;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableProbe;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// A table that a probe opens, as Parquet.
public record ProbedTable(SourceFile file, TableProbe probe) implements TableSource {
    private static final List<TableProbe> PROBES = ServiceLoader.load(TableProbe.class).stream()
            .map(ServiceLoader.Provider::get).toList();

    /// The table in this file, or nothing where no installed probe opens it.
    public static Optional<TableSource> in(SourceFile file) {
        return PROBES.stream().filter(probe -> probe.opens(file)).findFirst()
                .map(probe -> new ProbedTable(file, probe));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Container container() {
        return new Container("Parquet", "", "", false, false, true);
    }

    @Override
    public RowSource open(Consumer<Issue> issues) throws IOException, UnreadableSource {
        return new ProbedRows(probe.open(file));
    }
}
