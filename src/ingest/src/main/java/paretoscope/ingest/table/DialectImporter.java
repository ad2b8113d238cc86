package paretoscope.ingest.table;

import java.io.IOException;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialect;

/// The table importer under the name of a known shape.
public record DialectImporter(Dialect dialect) implements Importer {
    @Override
    public String tool() {
        return dialect.tool();
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        var written = new TableImporter().specialised(file);
        return written.tool().equals(tool()) ? Probe.likely(dialect.title()) : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        new TableImporter().read(file, options.withTool(tool()), sink, cancellation);
    }
}
