package paretoscope.ingest.opencompass;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.BinomialError;
import paretoscope.ingest.reading.Percent;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// One model's scores on one dataset, in percent, with what became of each question where the details were kept.
///
/// Model and dataset are named by folder and file alone.
final class ResultsFile {
    private static final String KEY = "run";

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final JsonDocument document;
    private final Metric correct = Metric.share("correct");
    private long questions;
    private long judged;

    ResultsFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.document = new JsonDocument(file, report, cancellation);
    }

    void read() throws IOException, UnreadableSource {
        var root = document.properties(Selection.scalars());
        document.each(List.of("details"), Detail.SELECTION, this::question);
        var model = Surroundings.folder(file);
        var dataset = Surroundings.stem(file);
        report.guessed(Locator.WHOLE_FILE, "the model, \"" + model + "\", and the dataset, \"" + dataset
                + "\", are read from the names of folder and file");
        var error = JsonDetails.text(root.path("error"));
        var draft = Run.draft(KEY, Configuration.of(model), Task.of(dataset))
                .status(error.isBlank() ? RunStatus.COMPLETED : RunStatus.FAILED).detail("error", error);
        if (!error.isBlank()) {
            report.skipped(Locator.pointer("/error"), "the answers could not be scored: " + error);
        }
        root.properties().forEach(entry -> measured(entry.getKey(), entry.getValue()).ifPresent(draft::measurement));
        if (questions > 0) {
            draft.items(questions);
        }
        JsonDetails.of(root, name -> !root.path(name).isNumber() && !name.equals("details")).forEach(draft::detail);
        sink.run(draft.run());
    }

    private void question(String number, Locator at, JsonNode node) {
        if (!node.isObject() || number.isBlank()) {
            return;
        }
        var detail = new Detail(node);
        var verdict = detail.verdict();
        questions++;
        judged += verdict.isKnown() ? 1 : 0;
        sink.attempt(KEY, new Attempt(number, 1, "", Map.of(correct, verdict), Usage.NOT_RECORDED, detail.answer(),
                Quantity.NOT_RECORDED, Optional.empty(), Map.of(), at));
    }

    private Optional<Measurement> measured(String name, JsonNode node) {
        if (!node.isNumber() || name.isBlank()) {
            return Optional.empty();
        }
        var value = JsonQuantity.of(node);
        var metric = ScoreMetric.of(catalogue, name, value);
        var n = metric.kind() == MetricKind.QUALITY && questions > 0
                ? OptionalLong.of(questions)
                : OptionalLong.empty();
        var error = judged == questions && metric.unit().equals(Unit.PERCENT) && n.isPresent()
                && BinomialError.isCounted(value, questions, Percent.WHOLE)
                        ? BinomialError.of(value, n, Percent.WHOLE)
                        : Quantity.NOT_RECORDED;
        return Optional.of(new Measurement(metric, value, error, n, Locator.pointer("/" + name)));
    }
}
