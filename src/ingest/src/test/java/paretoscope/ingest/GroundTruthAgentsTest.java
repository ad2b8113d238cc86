package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import paretoscope.ingest.arc.ArcFacts;
import paretoscope.ingest.bfcl.BfclFacts;
import paretoscope.ingest.hal.HalFacts;
import paretoscope.ingest.recording.GroundTruth;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.routerarena.RouterArenaFacts;
import paretoscope.ingest.tau2.Tau2Facts;
import paretoscope.ingest.terminalbench.TerminalBenchFacts;
import tools.jackson.databind.JsonNode;

/// Every fact that was computed from the real results of agent benchmarks and leaderboards, against what is streamed.
class GroundTruthAgentsTest {
    private static final List<Importer> IMPORTERS = ServiceLoader.load(Importer.class).stream()
            .map(ServiceLoader.Provider::get).toList();

    /// Compares the facts of one kind of file.
    interface Facts {
        void check(SourceFile file, RecordingSink sink, JsonNode facts) throws Exception;
    }

    static final Map<String, Facts> KINDS = Map
            .ofEntries(Map.entry("hal-sqlite", (_, sink, facts) -> HalFacts.check(sink, facts)),
                    Map.entry("arc-leaderboard", (_, sink, facts) -> ArcFacts.leaderboard(sink, facts)),
                    Map.entry("arc-benchmarking-results", (_, sink, facts) -> ArcFacts.results(sink, facts)),
                    Map.entry("terminal-bench", (_, sink, facts) -> TerminalBenchFacts.check(sink, facts)),
                    Map.entry("tau2-submission", (_, sink, facts) -> Tau2Facts.check(sink, facts)),
                    Map.entry("bfcl-score", (_, sink, facts) -> BfclFacts.score(sink, facts)),
                    Map.entry("bfcl-result-v4", (_, sink, facts) -> BfclFacts.result(sink, facts)),
                    Map.entry("routerarena", (_, sink, facts) -> RouterArenaFacts.check(sink, facts)));

    @TestFactory
    Stream<DynamicTest> everyFactOfTheRealResults() throws IOException {
        return GroundTruth.tests(KINDS.keySet(),
                entry -> check(entry.path(), KINDS.get(entry.tool()), entry.facts()));
    }

    private static void check(Path path, Facts facts, JsonNode expected) throws Exception {
        var file = SourceFile.open(path);
        var sink = new RecordingSink();
        certain(file).read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        facts.check(file, sink, expected);
    }

    /// The one importer that is certain of the file.
    private static Importer certain(SourceFile file) throws IOException {
        var certain = new ArrayList<Importer>();
        for (var importer : IMPORTERS) {
            if (importer.probe(file).support() == Support.CERTAIN) {
                certain.add(importer);
            }
        }
        assertThat(certain).as("certain of " + file).hasSize(1);
        return certain.getFirst();
    }
}
