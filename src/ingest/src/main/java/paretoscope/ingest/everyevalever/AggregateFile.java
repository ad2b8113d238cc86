package paretoscope.ingest.everyevalever;

import java.io.IOException;
import paretoscope.eval.Locator;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// A file of results: one model's, or several in an array or on lines.
final class AggregateFile {
    /// Lists of sample identifiers stay in the file.
    static final Selection SELECTION = Selection.ALL.within("evaluation_results",
            Selection.ALL.within("source_data", Selection.except("sample_ids")));

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;

    AggregateFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        var runs = new int[1];
        JsonRecords.read(file, JsonDialect.PYTHON, SELECTION, cancellation, new RecordVisitor() {
            @Override
            public void record(long index, Locator at, JsonNode value) {
                for (var run : new EvaluationRuns(value, index == 0 ? "" : index + 1 + "/", catalogue, report).all()) {
                    sink.run(run);
                    runs[0]++;
                }
            }

            @Override
            public void unreadable(Locator at, String why) {
                report.skipped(at, why);
            }
        });
        if (runs[0] == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "there are no evaluation results with a model in it", "copy the file again, or convert it again");
        }
    }
}
