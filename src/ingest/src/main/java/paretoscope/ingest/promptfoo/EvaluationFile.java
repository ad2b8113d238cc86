package paretoscope.ingest.promptfoo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.JsonWalk;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// An evaluation as JSON, or its rows as JSON Lines.
final class EvaluationFile {
    private static final Selection ROW = row();
    private static final Selection ABOUT = Selection.except("tests", "scenarios", "prompts", "defaultTest");
    private static final Set<String> LEFT_OUT = Set.of("prompts", "table");

    private final SourceFile file;
    private final PromptColumns columns;
    private final Report report;
    private final Cancellation cancellation;
    private final Evaluation evaluation = Evaluation.empty();

    EvaluationFile(SourceFile file, PromptColumns columns, Report report, Cancellation cancellation) {
        this.file = file;
        this.columns = columns;
        this.report = report;
        this.cancellation = cancellation;
    }

    private static Selection row() {
        Map<String, Selection> parts = new HashMap<>();
        for (var name : new String[]{"testIdx", "promptIdx", "vars", "provider", "prompt", "score", "success", "error",
            "failureReason", "latencyMs", "cost", "namedScores", "tokenUsage"}) {
            parts.put(name, Selection.ALL);
        }
        parts.put("gradingResult", Selection.only("pass", "score"));
        parts.put("response", Selection.only("output", "tokenUsage", "cached", "cost", "latencyMs", "error"));
        parts.put("testCase", Selection.only("description"));
        return Selection.only(parts);
    }

    Evaluation read() throws IOException {
        if (JsonRecords.layout(file, JsonDialect.PYTHON) == RecordLayout.DOCUMENTS || !isRows()) {
            document();
        } else {
            lines();
        }
        return evaluation;
    }

    /// A whole evaluation may stand on one line, which makes it no row.
    private boolean isRows() throws IOException {
        var record = JsonHead.of(file).record();
        return record.has("success") || record.has("promptIdx");
    }

    private void lines() throws IOException {
        JsonRecords.read(file, JsonDialect.PYTHON, ROW, cancellation, new RecordVisitor() {
            @Override
            public void record(long index, Locator at, JsonNode value) {
                columns.add(value, at);
            }

            @Override
            public void unreadable(Locator at, String why) {
                report.skipped(at, why);
            }
        });
    }

    private void document() throws IOException {
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, (name, value) -> {
                if (!name.equals("results")) {
                    evaluation.root().set(name, JsonTree.read(value, ABOUT));
                } else if (value.currentToken() == JsonToken.START_ARRAY) {
                    rows(value, "/results/");
                } else {
                    JsonWalk.properties(value, this::result);
                }
            });
        } catch (JacksonException broken) {
            report.skipped(JsonTrouble.line(broken), JsonTrouble.sentence(broken) + "; what stands before it was read");
        }
    }

    private void result(String name, JsonParser value) throws IOException {
        if (name.equals("results")) {
            rows(value, "/results/results/");
        } else if (!LEFT_OUT.contains(name)) {
            evaluation.results().set(name, JsonTree.read(value, Selection.ALL));
        }
    }

    private void rows(JsonParser value, String pointer) throws IOException {
        JsonWalk.elements(value, (index, element) -> {
            cancellation.check();
            columns.add(JsonTree.read(element, ROW), Locator.pointer(pointer + index));
        });
    }
}
