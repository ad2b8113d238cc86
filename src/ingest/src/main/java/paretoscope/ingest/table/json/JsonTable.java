package paretoscope.ingest.table.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.table.block.TableRows;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A table in a JSON file.
///
/// @param wrapped the property whose elements are the rows, where an object is wrapped around them
public record JsonTable(SourceFile file, RecordLayout layout, Optional<String> wrapped) implements TableSource {
    private static final List<String> WRAPPERS = List.of("results", "data", "rows", "records", "runs", "items",
            "models", "entries", "leaderboard", "evaluations", "table", "points");
    private static final int DEPTH = 3;

    /// The table in this file, or nothing where its head does not look like one.
    ///
    /// @param isMeasure whether a field of this name measures something, which a lone object needs to be taken for a row
    public static Optional<TableSource> in(SourceFile file, Predicate<String> isMeasure) throws IOException {
        int first = file.firstByte();
        if (first != '{' && first != '[') {
            return Optional.empty();
        }
        var head = JsonHead.of(file);
        if (!head.isJson()) {
            return Optional.empty();
        }
        var layout = JsonRecords.layout(file, JsonDialect.RELAXED);
        if (layout == RecordLayout.DOCUMENTS || layout == RecordLayout.LINES && !head.more()) {
            return document(file, head, layout, isMeasure);
        }
        return isRow(head.record()) ? table(file, layout, Optional.empty()) : Optional.empty();
    }

    private static Optional<TableSource> table(SourceFile file, RecordLayout layout, Optional<String> wrapped) {
        return Optional.of(new JsonTable(file, layout, wrapped));
    }

    /// A single object holds the rows in one of its properties, or is itself a row if it measures something.
    private static Optional<TableSource> document(SourceFile file, JsonHead head, RecordLayout layout,
            Predicate<String> isMeasure) {
        var object = head.object();
        if (object.isEmpty()) {
            return Optional.empty();
        }
        if (head.more()) {
            return isRow(object.get()) ? table(file, layout, Optional.empty()) : Optional.empty();
        }
        var wrapper = WRAPPERS.stream().filter(name -> holdsRows(object.get().path(name))).findFirst();
        if (wrapper.isPresent()) {
            return table(file, RecordLayout.DOCUMENTS, wrapper);
        }
        return head.complete() && measures(object.get(), isMeasure)
                ? table(file, layout, Optional.empty())
                : Optional.empty();
    }

    private static boolean holdsRows(JsonNode node) {
        return node.isArray() && node.size() > 0 && node.path(0).isObject() && isRow(node.path(0));
    }

    private static boolean measures(ObjectNode object, Predicate<String> isMeasure) {
        return object.properties().stream()
                .anyMatch(field -> field.getValue().isNumber() && isMeasure.test(field.getKey()));
    }

    /// A row has at least one number or truth in it: a list of texts is not a table of results.
    private static boolean isRow(JsonNode record) {
        if (record.isArray()) {
            return record.size() > 0 && record.valueStream().allMatch(JsonNode::isNumber);
        }
        return record.isObject() && hasValue(record, DEPTH);
    }

    private static boolean hasValue(JsonNode node, int depth) {
        return node.isNumber() || node.isBoolean()
                || depth > 0 && node.isObject() && node.valueStream().anyMatch(child -> hasValue(child, depth - 1));
    }

    /// Whether each line is a row.
    public boolean isLines() {
        return layout == RecordLayout.LINES;
    }

    /// The rows of lines, in blocks of columns.
    ///
    /// @param columns the columns' names
    /// @param uses what they are for
    /// @param rejected where lines that are no rows are told of
    public Scan.Rows rows(List<String> columns, List<Scan.Use> uses, List<Issue> rejected) {
        return () -> {
            rejected.clear();
            return new TableRows(file.stream(), 0, rejected, batch -> JsonRowBatch.read(columns, uses, batch));
        };
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Container container() {
        return Container.named(switch (layout) {
            case ARRAY -> "JSON";
            case LINES -> "JSON Lines";
            case DOCUMENTS -> wrapped.isPresent() ? "JSON" : "JSON objects";
        });
    }

    @Override
    public RowSource open(Consumer<Issue> issues) throws IOException, UnreadableSource {
        return layout == RecordLayout.LINES ? new JsonLineRows(file, issues) : new JsonValueRows(file, this, issues);
    }
}
