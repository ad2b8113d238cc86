package paretoscope.ingest.helm;

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

/// Reads a run's folder through its `stats.json`, or whichever part of it is left; what lies beside is read with it.
public final class HelmImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public HelmImporter() {}

    @Override
    public String tool() {
        return "helm";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        if (first != '{' && first != '[') {
            return Probe.none();
        }
        var folder = new RunFolder(file.path());
        return switch (HelmKind.of(JsonHead.of(file))) {
            case STATS -> Probe.certain("the statistics of a HELM run");
            case INSTANCES -> folder.has(RunFolder.STATS)
                    ? Probe.notResults("a part of the HELM run whose stats.json lies beside it")
                    : Probe.certain("the statistics of a HELM run's instances");
            case REQUESTS -> folder.has(RunFolder.STATS) || folder.has(RunFolder.INSTANCES)
                    ? Probe.notResults("a part of the HELM run whose statistics lie beside it")
                    : Probe.certain("the requests of a HELM run");
            case SUITE -> folder.holdsRuns()
                    ? Probe.notResults("a summary of the HELM runs in the folders beside it")
                    : Probe.certain("the runs of a HELM suite");
            case TABLE -> folder.isBelowRuns()
                    ? Probe.notResults("a table of the HELM runs in the folders above it")
                    : Probe.certain("a HELM table of models");
            case COSTS -> folder.holdsRuns()
                    ? Probe.notResults("the tokens of the HELM runs in the folders beside it")
                    : Probe.certain("the tokens of a HELM suite's models");
            case COMPANION -> Probe.notResults("a description that HELM keeps beside its results");
            case NONE -> Probe.none();
        };
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        switch (HelmKind.of(JsonHead.of(file))) {
            case SUITE -> new SuiteRuns(file, options.catalogue(), sink, report, cancellation).read();
            case TABLE -> new GroupTables(file, options.catalogue(), sink, report, cancellation).read();
            case COSTS -> SuiteCosts.read(file, sink, report, cancellation);
            case STATS, INSTANCES, REQUESTS, COMPANION, NONE ->
                new FolderReader(file, options.catalogue(), sink, report, cancellation).read();
        }
        report.finish();
    }
}
