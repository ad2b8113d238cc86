package paretoscope.ingest.inspect;

import java.io.IOException;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.archive.ZipLog;

/// Reads Inspect logs: one run for each log, one attempt for each sample and epoch.
public final class InspectImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public InspectImporter() {}

    @Override
    public String tool() {
        return "inspect";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        return InspectRecognition.probe(file);
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var log = new LogSink(sink, options.catalogue());
        if (ZipLog.recognises(file)) {
            new EvalArchive(file, log, cancellation).read();
        } else {
            new LogDocument(file, log, cancellation).read();
        }
    }
}
