package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.everyevalever.EveryEvalEverFacts;
import paretoscope.ingest.inspect.InspectFacts;
import paretoscope.ingest.lmeval.LmEvalFacts;
import paretoscope.ingest.recording.GroundTruth;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// Every fact that was computed from the real logs themselves, against what the importers stream.
class GroundTruthLogsTest {
    private static final List<Importer> IMPORTERS = ServiceLoader.load(Importer.class).stream()
            .map(ServiceLoader.Provider::get).toList();

    /// Compares the facts of one kind of file.
    interface Facts {
        void check(SourceFile file, Importer importer, JsonNode facts) throws Exception;
    }

    static final Map<String, Facts> KINDS = Map.ofEntries(
            Map.entry("inspect-eval",
                    (file, importer, facts) -> InspectFacts.check(file, read(file, importer), facts)),
            Map.entry("inspect-json",
                    (file, importer, facts) -> InspectFacts.check(file, read(file, importer), facts)),
            Map.entry("inspect-eval-set", (file, importer, _) -> assertNoResults(file, importer)),
            Map.entry("inspect-other", (file, importer, _) -> assertNoResults(file, importer)),
            Map.entry("inspect-bundle-listing", (file, importer, facts) -> {
                assertNoResults(file, importer);
                InspectFacts.checkListing(file, facts);
            }), Map.entry("lm-eval-results",
                    (file, importer, facts) -> LmEvalFacts.checkResults(read(file, importer), facts)),
            Map.entry("every-eval-ever", GroundTruthLogsTest::everyEvalEver), Map.entry("lm-eval-samples",
                    (file, importer, facts) -> LmEvalFacts.checkSamples(file, read(file, importer), facts)));

    /// The schema among them describes results and holds none.
    private static void everyEvalEver(SourceFile file, Importer importer, JsonNode facts) throws Exception {
        if (file.fileName().endsWith(".schema.json")) {
            assertNoResults(file, importer);
            assertThat(facts.path("schema_version").isNull()).isTrue();
        } else {
            EveryEvalEverFacts.check(read(file, importer), facts);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFactOfTheRealLogs() throws IOException {
        return GroundTruth.tests(KINDS.keySet(),
                entry -> check(entry.path(), KINDS.get(entry.tool()), entry.facts()));
    }

    private static void check(Path path, Facts facts, JsonNode expected) throws Exception {
        var file = SourceFile.open(path);
        facts.check(file, importer(file), expected);
    }

    /// The importer that is surest; no two may be certain of one file.
    private static Importer importer(SourceFile file) throws IOException {
        var answers = new EnumMap<Support, List<Importer>>(Support.class);
        for (var importer : IMPORTERS) {
            answers.computeIfAbsent(importer.probe(file).support(), _ -> new ArrayList<>()).add(importer);
        }
        var surest = Collections.max(answers.keySet());
        assertThat(answers.get(surest)).as(surest + " of " + file).hasSize(1);
        return answers.get(surest).getFirst();
    }

    private static RecordingSink read(SourceFile file, Importer importer) throws Exception {
        assertThat(importer.probe(file).support()).as("recognition").isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private static void assertNoResults(SourceFile file, Importer importer) throws IOException {
        assertThat(importer.probe(file).support()).isEqualTo(Support.NOT_RESULTS);
        assertThat(importer.probe(file).reason()).isNotBlank();
    }
}
