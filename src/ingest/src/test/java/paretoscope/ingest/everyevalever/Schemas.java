package paretoscope.ingest.everyevalever;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.ingest.recording.TestFile;

/// The published schemas, where they are at hand.
final class Schemas {
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Schemas() {}

    static Path folder() {
        return TestFile.realLogs().resolveSibling("reference-data").resolve("every-eval-ever");
    }

    static boolean present() {
        return Files.isDirectory(folder());
    }

    /// What the published schemas object to in what was written; nothing where they are absent.
    static List<String> problems(EveryEvalEverExport.Written written) throws IOException {
        var problems = new ArrayList<String>();
        if (!present()) {
            return problems;
        }
        problems.addAll(problems("eval.schema.json", Files.readString(written.results())));
        if (written.samples().isPresent()) {
            for (var line : Files.readAllLines(written.samples().get())) {
                problems.addAll(problems("instance_level_eval.schema.json", line));
            }
        }
        return problems;
    }

    private static List<String> problems(String schema, String json) {
        return SCHEMAS.computeIfAbsent(schema, Schemas::load).validate(json, InputFormat.JSON).stream()
                .map(Object::toString).toList();
    }

    private static Schema load(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Files.readString(folder().resolve(name)));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
