package paretoscope.ingest.json;

import java.io.IOException;
import java.util.List;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.reading.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A file that is one JSON object: what describes it is held in memory, what may be long is passed by one at a time.
///
/// A file that breaks off yields what stands before the break, and the break is reported once.
public final class JsonDocument {
    private final SourceFile file;
    private final Report report;
    private final Cancellation cancellation;
    private final JsonDialect dialect;
    private boolean begun;
    private boolean breakReported;

    public JsonDocument(SourceFile file, Report report, Cancellation cancellation) {
        this(file, JsonDialect.PYTHON, report, cancellation);
    }

    public JsonDocument(SourceFile file, JsonDialect dialect, Report report, Cancellation cancellation) {
        this.file = file;
        this.dialect = dialect;
        this.report = report;
        this.cancellation = cancellation;
    }

    /// Takes a part of the document by the name or number it stands under.
    @FunctionalInterface
    public interface Part {
        void take(String name, Locator at, JsonNode value);
    }

    /// The selected properties of the object, as far as they are there: of one that is an object and breaks off, what
    /// was whole.
    ///
    /// @throws UnreadableSource when the file breaks off before its first property
    public ObjectNode properties(Selection selection) throws IOException, UnreadableSource {
        var root = JsonNodeFactory.instance.objectNode();
        try (var parser = JsonRecords.document(file, dialect)) {
            parser.nextToken();
            JsonWalk.properties(parser, (name, value) -> {
                cancellation.check();
                begun = true;
                if (selection.keeps(name)) {
                    JsonTree.property(root, name, value, selection.inside(name));
                }
            });
        } catch (JacksonException broken) {
            if (!begun) {
                throw new UnreadableSource(file.displayName(), JsonTrouble.line(broken), JsonTrouble.sentence(broken),
                        "copy the file again", broken);
            }
            brokenOff(broken);
        }
        return root;
    }

    /// Visits the properties of the object.
    public <X extends Exception> void walk(JsonWalk.Property<X> visitor) throws IOException, X {
        try (var parser = JsonRecords.document(file, dialect)) {
            parser.nextToken();
            JsonWalk.properties(parser, (name, value) -> {
                cancellation.check();
                visitor.visit(name, value);
            });
        } catch (JacksonException broken) {
            brokenOff(broken);
        }
    }

    /// Visits the members of the object or array that stands under a path of names.
    public void each(List<String> path, Selection selection, Part part) throws IOException {
        try (var parser = JsonRecords.document(file, dialect)) {
            parser.nextToken();
            descend(parser, path, "", selection, part);
        } catch (JacksonException broken) {
            brokenOff(broken);
        }
    }

    private void descend(JsonParser parser, List<String> path, String pointer, Selection selection, Part part)
            throws IOException {
        if (path.isEmpty()) {
            members(parser, pointer, selection, part);
            return;
        }
        JsonWalk.properties(parser, (name, value) -> {
            if (name.equals(path.getFirst())) {
                descend(value, path.subList(1, path.size()), pointer + "/" + name, selection, part);
            }
        });
    }

    private void members(JsonParser parser, String pointer, Selection selection, Part part) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> JsonWalk.properties(parser, (name, value) -> {
                cancellation.check();
                part.take(name, Locator.pointer(pointer + "/" + name), JsonTree.read(value, selection));
            });
            case START_ARRAY -> JsonWalk.elements(parser, (index, value) -> {
                cancellation.check();
                part.take(String.valueOf(index), Locator.pointer(pointer + "/" + index),
                        JsonTree.read(value, selection));
            });
            case null, default -> parser.skipChildren();
        }
    }

    private void brokenOff(JacksonException broken) {
        if (!breakReported) {
            breakReported = true;
            report.skipped(JsonTrouble.line(broken),
                    JsonTrouble.sentence(broken) + "; what stands before it was read");
        }
    }
}
