package paretoscope.ingest.inspect;

import java.io.IOException;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.JsonWalk;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A log as one JSON document: the header first and the samples after it, or, in files that other programs rewrote, in
/// any order.
final class LogDocument {
    private final SourceFile file;
    private final LogSink sink;
    private final Cancellation cancellation;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private boolean samplesCameFirst;
    private boolean samplesBegan;

    LogDocument(SourceFile file, LogSink sink, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, this::property);
        } catch (JacksonException broken) {
            brokenOff(broken);
        }
        requireHeader();
        if (samplesCameFirst) {
            samplesAgain();
        }
        sink.end(header());
    }

    private LogHeader header() {
        return new LogHeader(root, "");
    }

    private void property(String name, JsonParser value) throws IOException {
        cancellation.check();
        if (!"samples".equals(name)) {
            // What was evaluated is settled once samples have been counted towards it.
            if (LogHeader.SELECTION.keeps(name) && !(samplesBegan && "eval".equals(name))) {
                root.set(name, JsonTree.read(value, LogHeader.SELECTION.inside(name)));
            }
        } else if (root.path("eval").isObject()) {
            samplesBegan = true;
            sink.begin(header());
            samples(value);
        } else {
            samplesCameFirst = true;
        }
    }

    private void samples(JsonParser array) throws IOException {
        JsonWalk.elements(array, (index, element) -> {
            cancellation.check();
            sink.sample(JsonTree.read(element, SampleReader.SELECTION), "sample " + (index + 1),
                    Locator.pointer("/samples/" + index));
        });
    }

    private void samplesAgain() throws IOException {
        sink.begin(header());
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, (name, value) -> {
                if ("samples".equals(name)) {
                    samples(value);
                }
            });
        } catch (JacksonException broken) {
            sink.report().skipped(JsonTrouble.line(broken), JsonTrouble.sentence(broken));
        }
    }

    private void brokenOff(JacksonException broken) throws UnreadableSource {
        if (!root.path("eval").isObject()) {
            throw new UnreadableSource(file.displayName(), JsonTrouble.line(broken), JsonTrouble.sentence(broken),
                    "copy the log again", broken);
        }
        sink.report().skipped(JsonTrouble.line(broken),
                JsonTrouble.sentence(broken) + "; what stands before it was read");
    }

    private void requireHeader() throws UnreadableSource {
        if (!root.path("eval").isObject()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no \"eval\" that says what was"
                    + " evaluated", "give the log itself, not a listing or a part of it");
        }
    }
}
