package paretoscope.ingest.mteb;

import java.io.IOException;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;

/// Reads `<org>__<model>/<revision>/<task>.json` as one run.
public final class MtebImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public MtebImporter() {}

    @Override
    public String tool() {
        return "mteb";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return Probe.none();
        }
        var head = JsonHead.of(file);
        var root = head.first();
        if (head.more()) {
            return Probe.none();
        }
        if (root.has("name") && root.has("revision") && (root.has("n_parameters") || root.has("similarity_fn_name"))) {
            return Probe.notResults("MTEB's description of a model");
        }
        boolean versioned = root.has("mteb_version") || root.has("dataset_revision");
        boolean current = root.path("scores").isObject() && (versioned || root.has("task_name"));
        return current || root.has("mteb_dataset_name") || root.has("mteb_version")
                ? Probe.certain("a task's scores, as MTEB writes them")
                : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        new TaskFile(file, options.catalogue(), sink, report, cancellation).read();
        report.finish();
    }
}
