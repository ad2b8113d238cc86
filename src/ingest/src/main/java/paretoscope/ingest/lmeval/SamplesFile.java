package paretoscope.ingest.lmeval;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// A file of samples: lines or an array, whatever its extension says, or version 0.3's `*_write_out_info.json`.
final class SamplesFile {
    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;

    /// How the samples stood in the file, and how many documents they are about.
    private record Reading(RecordLayout layout, long documents) {}

    SamplesFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        var origin = SamplesOrigin.of(file);
        if (!origin.guess().isEmpty()) {
            report.guessed(Locator.WHOLE_FILE, origin.guess());
        }
        var blocks = inBlocks(origin);
        var reading = blocks.isPresent() ? new Reading(RecordLayout.LINES, blocks.getAsLong()) : oneByOne(origin);
        if (reading.documents() == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "none of its samples can be read",
                    "copy the file again");
        }
        announce(origin, reading);
    }

    private OptionalLong inBlocks(SamplesOrigin origin) throws IOException {
        try (var blocks = SampleBlocks.of(file, origin, catalogue).orElse(null)) {
            if (blocks == null) {
                return OptionalLong.empty();
            }
            var documents = sink.attempts(origin.task(), blocks, cancellation);
            if (documents.isPresent()) {
                blocks.report(report);
            }
            return documents;
        }
    }

    private Reading oneByOne(SamplesOrigin origin) throws IOException {
        var attempts = new SampleAttempts(origin, catalogue, sink, report);
        var layout = JsonRecords.read(file, JsonDialect.PYTHON, Sample.SELECTION, cancellation, new RecordVisitor() {
            @Override
            public void record(long index, Locator at, JsonNode value) {
                attempts.add(value, at);
            }

            @Override
            public void unreadable(Locator at, String why) {
                report.skipped(at, why);
            }
        });
        return new Reading(layout, attempts.documents());
    }

    private void announce(SamplesOrigin origin, Reading reading) {
        var header = origin.results();
        var draft = Run.draft(origin.task(), header.configuration(), Task.of(origin.task()))
                .items(reading.documents()).detail("layout", reading.layout().name().toLowerCase(Locale.ROOT))
                .detail("task_version", JsonDetails.text(header.root().path("versions").path(origin.task())));
        if (origin.guess().isEmpty()) {
            header.date().ifPresent(draft::started);
        }
        origin.companionKey(file.fileName()).ifPresent(draft::companionKey);
        sink.run(draft.run());
    }
}
