package paretoscope.ingest.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must be found in the real logs beside the project, computed from the files themselves.
public final class GroundTruth {
    private GroundTruth() {}

    /// The facts of one file.
    public record Entry(String name, Path path, String tool, JsonNode facts) {}

    /// Compares the facts of one file.
    public interface Check {
        void check(Entry entry) throws Exception;
    }

    /// One test for each file of these tools, of which each must have one.
    public static Stream<DynamicTest> tests(Set<String> tools, Check check) throws IOException {
        var entries = entries().stream().filter(entry -> tools.contains(entry.tool())).toList();
        var without = new TreeSet<>(tools);
        entries.forEach(entry -> without.remove(entry.tool()));
        if (!without.isEmpty()) {
            throw new AssertionError("no file in the ground truth is of " + without);
        }
        return entries.stream().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> check.check(entry)));
    }

    /// All entries; the test is skipped where the real logs are absent.
    public static List<Entry> entries() throws IOException {
        var folder = TestFile.realLogs();
        if (!Files.isDirectory(folder)) {
            Assumptions.abort(folder + " is absent");
        }
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("ground_truth.json"))).valueStream()
                .map(entry -> new Entry(entry.path("file").asString(), folder.resolve(entry.path("file").asString()),
                        entry.path("tool").asString(), entry.path("facts")))
                .toList();
    }
}
