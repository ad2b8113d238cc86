package paretoscope.ingest.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.JsonWalk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The logs that a bundle's `logs.json` or `listing.json` names, so that those missing beside it can be told.
///
/// The names are names: they are compared with the files of the same folder and never opened.
public record BundleListing(List<String> logs) {
    public BundleListing {
        logs = List.copyOf(logs);
    }

    /// Reads a listing; empty when the file is none.
    public static Optional<BundleListing> read(SourceFile file) throws IOException {
        if (file.firstByte() != '{' || !recognises(JsonHead.of(file).first())) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, (name, _) -> names.add(name));
        } catch (JacksonException brokenOff) {
            // The names up to the break are still names.
            return Optional.of(new BundleListing(names));
        }
        return Optional.of(new BundleListing(names));
    }

    /// The named logs for which there is no file.
    ///
    /// @param present whether a file of this name, without folders, is there
    public List<String> missing(Predicate<String> present) {
        return logs.stream().filter(log -> !present.test(fileName(log))).toList();
    }

    /// The last part of a log's name.
    public static String fileName(String log) {
        return log.substring(Math.max(log.lastIndexOf('/'), log.lastIndexOf('\\')) + 1);
    }

    static boolean recognises(JsonNode root) {
        if (!root.isObject() || root.isEmpty()) {
            return false;
        }
        for (var entry : root.properties()) {
            if (!(entry.getKey().endsWith(".eval") || entry.getKey().endsWith(".json"))
                    || !entry.getValue().isObject()) {
                return false;
            }
        }
        var first = root.iterator().next();
        return first.path("eval").isObject() || first.has("eval_id") || first.has("task_id") || first.has("task");
    }
}
