package paretoscope.ingest.swebench;

import java.io.IOException;
import java.util.regex.Pattern;
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

/// Reads SWE-bench results: one run for each row of a leaderboard, for each submission's details, and for each report.
public final class SweBenchImporter implements Importer {
    /// `metadata.yaml` of a submission, as it is now and as it was first.
    private static final Pattern DESCRIPTION = Pattern.compile("(?s)\\A(?=.*^assets:)(?=.*^info:)(?=.*^tags:)"
            + "|\\A(?=.*^name:)(?=.*^oss:)(?=.*^verified:)", Pattern.MULTILINE);

    /// For [java.util.ServiceLoader].
    public SweBenchImporter() {}

    @Override
    public String tool() {
        return "swe-bench";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        if (first != '{' && first != '[') {
            return text(file.headText());
        }
        return Recognition.of(JsonHead.of(file)).map(kind -> kind.holdsResults()
                ? Probe.certain(kind.what())
                : Probe.notResults(kind.what())).orElse(Probe.none());
    }

    private static Probe text(String head) {
        if (head.startsWith("instances_by_exit_status:")) {
            return Probe.notResults("it lists how mini-SWE-agent's instances ended; what became of each stands in its"
                    + " .traj.json");
        }
        return DESCRIPTION.matcher(head).find()
                ? Probe.notResults(
                        "the description of a SWE-bench submission, whose results.json lists what it resolved")
                : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var kind = Recognition.of(JsonHead.of(file)).orElseThrow(() -> unreadable(file));
        switch (kind) {
            case LEADERBOARDS -> new Leaderboards(file, sink, report, cancellation).read();
            case RUN_REPORT -> new RunReport(file, sink, report, cancellation).read();
            case SUBMISSION_RESULTS -> new RunReport(file, sink, report, cancellation).readSubmission();
            // The harness writes run/model/instance/report.json.
            case INSTANCE_REPORT -> new InstancesFile(file, sink, report, cancellation).read(1);
            case INSTANCE_DETAILS -> new InstancesFile(file, sink, report, cancellation).read(0);
            case TRAJECTORY -> Trajectory.read(file, sink, report, cancellation);
            case PREDICTIONS -> throw unreadable(file);
        }
        report.finish();
    }

    private static UnreadableSource unreadable(SourceFile file) {
        return new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                "there are no results of SWE-bench in it", "give leaderboards, instance details or a report");
    }
}
