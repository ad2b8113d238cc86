package paretoscope.ingest.lmeval;

import java.io.IOException;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;

/// Reads what lm-eval writes: a results file is one run for each of its tasks and groups, a samples file is the attempts
/// of one task.
public final class LmEvalImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public LmEvalImporter() {}

    @Override
    public String tool() {
        return "lm-eval";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        return first == '{' || first == '[' ? LmEvalRecognition.probe(JsonHead.of(file)) : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var head = JsonHead.of(file);
        var report = new Report(sink);
        if (LmEvalRecognition.isSample(head.record(), head.complete())) {
            new SamplesFile(file, options.catalogue(), sink, report, cancellation).read();
        } else if (LmEvalRecognition.isFlatTaskMap(head.first())) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "a bare map of tasks and scores, without the model they belong to", "give the results file that"
                            + " lm-eval wrote, or open this one as a table");
        } else {
            new ResultsFile(file, options.catalogue(), sink, report, cancellation).read();
        }
        report.finish();
    }
}
