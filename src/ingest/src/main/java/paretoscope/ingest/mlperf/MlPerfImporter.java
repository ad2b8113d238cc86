package paretoscope.ingest.mlperf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;

/// Reads MLPerf's logs and tables: a log is a run, and so is each row of a table of submissions.
public final class MlPerfImporter implements Importer {
    private static final Pattern SUBMISSIONS = Pattern.compile(
            "(?i)\\A\\W*(?=[^\\n]*\\borganization\\b)(?=[^\\n]*\\bscenario\\b)(?=[^\\n]*\\bresult\\b)[^\\n]*\\bunits\\b");
    private static final Pattern SUMMARY = Pattern.compile("(?m)^\\s*MLPerf Results Summary\\s*$|^SUT name\\s*:");

    /// For [java.util.ServiceLoader].
    public MlPerfImporter() {}

    @Override
    public String tool() {
        return "mlperf";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        var head = file.headText();
        if (isDetail(head)) {
            return summaryStandsBeside(file)
                    ? Probe.notResults("the detailed log of a run whose summary stands beside it")
                    : Probe.certain("a detailed log of MLPerf, with :::MLLOG lines");
        }
        if (isSummary(head)) {
            return Probe.certain("a log summary of MLPerf");
        }
        return isSubmissions(file) ? Probe.certain("a table of MLPerf submissions") : Probe.none();
    }

    private static boolean isSubmissions(SourceFile file) throws IOException {
        if (!isJson(file)) {
            return SUBMISSIONS.matcher(file.headText()).find();
        }
        var row = JsonHead.of(file).record();
        return row.has("Performance_Result") && row.has("Performance_Units") && row.has("Scenario");
    }

    static boolean isJson(SourceFile file) throws IOException {
        int first = file.firstByte();
        return first == '[' || first == '{';
    }

    private static boolean isDetail(String head) {
        return head.stripLeading().startsWith(":::MLLOG");
    }

    private static boolean isSummary(String head) {
        return head.contains("Scenario") && SUMMARY.matcher(head).find();
    }

    private static boolean summaryStandsBeside(SourceFile file) {
        var name = file.fileName().replace("detail", "summary");
        return !name.equals(file.fileName()) && Files.isRegularFile(file.path().resolveSibling(name));
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var head = file.headText();
        if (isDetail(head)) {
            LoadGenLog.detailed(file, report, cancellation).run(file, sink, report);
        } else if (isSubmissions(file)) {
            new SubmissionTable(file, sink, report, cancellation).read();
        } else {
            LoadGenLog.summary(file, cancellation).run(file, sink, report);
        }
        report.finish();
    }
}
