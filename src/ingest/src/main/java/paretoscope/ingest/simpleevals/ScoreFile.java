package paretoscope.ingest.simpleevals;

import java.io.IOException;
import java.util.OptionalLong;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonWalk;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One file of scores, flat or with the examples.
final class ScoreFile {
    static final String KEY = "run";

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode scores = JsonNodeFactory.instance.objectNode();
    private final Examples examples;
    private long conversations;

    ScoreFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
        this.examples = new Examples(sink);
    }

    void read() throws IOException, UnreadableSource {
        new JsonDocument(file, report, cancellation).walk(this::property);
        if (!scores.path("score").isNumber()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no \"score\" in it",
                    "give the file of scores that simple-evals wrote");
        }
        run();
    }

    private void property(String name, JsonParser value) throws IOException {
        cancellation.check();
        switch (name) {
            case "metrics" -> {
                if (JsonTree.read(value, Selection.scalars()) instanceof ObjectNode metrics) {
                    scores.setAll(metrics);
                }
            }
            case "htmls", "convos" -> {
                var counted = new long[1];
                JsonWalk.elements(value, (_, element) -> {
                    element.skipChildren();
                    counted[0]++;
                });
                conversations = Math.max(conversations, counted[0]);
            }
            case "metadata" -> JsonWalk.properties(value, examples::property);
            default -> scores.set(name, JsonTree.read(value, Selection.scalars()));
        }
    }

    private void run() {
        var name = ResultName.of(SourcePlace.of(file));
        report.guessed(Locator.WHOLE_FILE, "the evaluation and the model are read from the file's name");
        var draft = Run.draft(KEY, Configuration.of(name.model()), Task.of(name.eval())).status(RunStatus.COMPLETED);
        name.started().ifPresent(draft::started);
        if (name.debug()) {
            draft.detail("debug", "true");
        }
        var n = conversations > 0 ? OptionalLong.of(conversations) : OptionalLong.empty();
        n.ifPresent(draft::items);
        new ScoreMeasurements(scores, catalogue, n).addTo(draft);
        sink.run(draft.run());
    }
}
