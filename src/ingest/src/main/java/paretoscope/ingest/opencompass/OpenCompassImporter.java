package paretoscope.ingest.opencompass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import paretoscope.ingest.table.DialectImporter;
import tools.jackson.databind.JsonNode;

/// Reads `results/<model>/<dataset>.json`, a run each; a summary is read as the table it is, as far as it has what the
/// results have not.
public final class OpenCompassImporter implements Importer {
    private static final List<String> BESIDE_RESULTS = List.of("predictions", "configs", "summary", "logs");

    /// For [java.util.ServiceLoader].
    public OpenCompassImporter() {}

    @Override
    public String tool() {
        return "opencompass";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return summary(file);
        }
        var head = JsonHead.of(file);
        var root = head.first();
        if (head.more()) {
            return Probe.none();
        }
        if (isPrediction(root.path("0"))) {
            return Probe.notResults("a model's answers to a dataset of OpenCompass, which nobody has scored yet");
        }
        if (Detail.isFirstOf(root.path("details"))) {
            return Probe.certain("a dataset's scores with OpenCompass's details");
        }
        return head.complete() && isFlat(root) && isResultsFolder(file)
                ? Probe.certain("a dataset's scores in the folders of an OpenCompass run")
                : Probe.none();
    }

    private static Probe summary(SourceFile file) {
        if (SummaryCopy.is(file)) {
            return Probe.notResults("the summary once more, whose numbers stand in the CSV that OpenCompass writes"
                    + " beside it");
        }
        if (SummaryText.is(file)) {
            return Probe.certain("a summary of OpenCompass, as text");
        }
        return SummaryBesideResults.is(file)
                ? Probe.certain("a summary of OpenCompass beside the results it sums up")
                : Probe.none();
    }

    private static boolean isPrediction(JsonNode first) {
        return first.has("origin_prompt") && first.has("prediction");
    }

    private static boolean isFlat(JsonNode root) {
        boolean scored = root.path("error").isString() || root.valueStream().anyMatch(JsonNode::isNumber);
        return scored && root.propertyStream().noneMatch(entry -> entry.getValue().isContainer()
                && !entry.getKey().equals("details"));
    }

    /// `<time>/results/<model>/`, with the configurations, predictions or summaries of the run beside the results.
    private static boolean isResultsFolder(SourceFile file) {
        if (!Surroundings.folders(file).stream().skip(1).limit(1).allMatch("results"::equals)) {
            return false;
        }
        Path model = file.path().toAbsolutePath().normalize().getParent();
        var results = model == null ? null : model.getParent();
        return results != null
                && BESIDE_RESULTS.stream().anyMatch(name -> Files.isDirectory(results.resolveSibling(name)));
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (file.firstByte() != '{') {
            readSummary(file, options, sink, report, cancellation);
            report.finish();
            return;
        }
        new ResultsFile(file, options.catalogue(), sink, report, cancellation).read();
        report.finish();
    }

    private void readSummary(SourceFile file, ReadOptions options, RunSink sink, Report report,
            Cancellation cancellation) throws IOException, UnreadableSource {
        if (SummaryText.is(file)) {
            SummaryText.read(file, options.catalogue(), sink, report, cancellation);
        } else if (SummaryBesideResults.is(file)) {
            SummaryBesideResults.read(file, options, sink, cancellation);
        } else {
            new DialectImporter(Dialects.named(tool()).orElseThrow()).read(file, options, sink, cancellation);
        }
    }
}
