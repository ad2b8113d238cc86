package paretoscope.ingest.inspect;

import paretoscope.eval.Locator;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.RunSink;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Where one log goes: its header becomes a run, its samples become attempts, and both are counted against each other.
final class LogSink {
    private final RunSink sink;
    private final MetricCatalogue catalogue;
    private final Report report;
    private LogHeader header = LogHeader.NONE;
    private SampleReader samples = new SampleReader(LogHeader.NONE, MetricCatalogue.shipped());
    private long attempts;

    LogSink(RunSink sink, MetricCatalogue catalogue) {
        this.sink = sink;
        this.catalogue = catalogue;
        this.report = new Report(sink);
    }

    Report report() {
        return report;
    }

    /// Makes a header known, before any of its samples.
    void begin(LogHeader known) {
        header = known;
        samples = new SampleReader(known, catalogue);
    }

    /// Adds a sample; false when it is none.
    void sample(JsonNode sample, String fallbackId, Locator at) {
        if (!sample.isObject()) {
            report.skipped(at, "there is no sample here");
            return;
        }
        sink.attempt(header.key(), samples.attempt(sample, fallbackId, at));
        attempts++;
    }

    /// Announces the run, and says where header and samples disagree.
    void end(LogHeader complete) {
        header = complete;
        sink.run(new HeaderRun(complete, catalogue, report).run());
        long stated = complete.totalSamples().orElse(0);
        if (attempts < stated) {
            report.doubtful(Locator.WHOLE_FILE, attempts == 0
                    ? "the log speaks of " + stated + " samples and holds none of them"
                    : "the log speaks of " + stated + " samples and holds " + attempts);
        }
        report.finish();
    }
}
