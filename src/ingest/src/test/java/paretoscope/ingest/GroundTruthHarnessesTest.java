package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.bigcode.BigCodeFacts;
import paretoscope.ingest.evalplus.EvalPerfFacts;
import paretoscope.ingest.openaievals.OpenAiEvalsFacts;
import paretoscope.ingest.helm.HelmEfficiencyFacts;
import paretoscope.ingest.helm.HelmFacts;
import paretoscope.ingest.promptfoo.PromptfooFacts;
import paretoscope.ingest.promptfoo.PromptfooImporter;
import paretoscope.ingest.recording.GroundTruth;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.simpleevals.SimpleEvalsFacts;
import paretoscope.ingest.simpleevalsru.SimpleEvalsRuFacts;
import tools.jackson.databind.JsonNode;

/// Every fact that was computed from the logs of evaluation harnesses themselves, against what the importer that the
/// program would choose streams.
class GroundTruthHarnessesTest {
    /// What was read of one file.
    public record Reading(SourceFile file, RecordingSink sink) {}

    interface Facts {
        void check(Reading reading, JsonNode facts) throws Exception;
    }

    record Kind(String importer, Facts facts) {}

    static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("helm-run", new Kind("helm", (reading, facts) -> HelmFacts.check(reading.sink(), facts))),
            Map.entry("helm-efficiency", new Kind("helm-efficiency", (reading, facts) -> HelmEfficiencyFacts
                    .check(reading.sink(), facts))),
            Map.entry("promptfoo", new Kind("promptfoo", (reading, facts) -> PromptfooFacts
                    .check(reading.sink(), facts))),
            Map.entry("openai-evals", new Kind("openai-evals", (reading, facts) -> OpenAiEvalsFacts
                    .check(reading.sink(), facts))),
            Map.entry("bigcode", new Kind("bigcode", (reading, facts) -> BigCodeFacts
                    .check(reading.sink(), facts))),
            Map.entry("bigcode-generations", new Kind("bigcode", (reading, facts) -> BigCodeFacts
                    .check(reading.sink(), facts))),
            Map.entry("evalperf", new Kind("evalplus", (reading, facts) -> EvalPerfFacts
                    .check(reading.sink(), facts))),
            Map.entry("simple-evals", new Kind("simple-evals", (reading, facts) -> SimpleEvalsFacts
                    .check(reading.sink(), facts))),
            Map.entry("simple-evals-ru", new Kind("simple-evals-ru", (reading, facts) -> SimpleEvalsRuFacts
                    .check(reading.file(), reading.sink(), facts))));

    @TestFactory
    Stream<DynamicTest> everyFactOfTheRealLogs() throws IOException {
        return GroundTruth.tests(KINDS.keySet(), entry -> {
            var kind = KINDS.get(entry.tool());
            kind.facts().check(read(entry.path(), kind.importer()), entry.facts());
        });
    }

    private static Reading read(Path path, String tool) throws Exception {
        // The facts of a HELM run are about its folder.
        var file = SourceFile.open(Files.isDirectory(path) ? path.resolve("stats.json") : path);
        if (path.toString().contains("broken52bytes")) {
            // A placeholder in which nothing was run: all of its facts are null or nothing.
            assertThat(new PromptfooImporter().probe(file).support()).isEqualTo(Support.NOT_RESULTS);
            return new Reading(file, new RecordingSink());
        }
        var importer = Importers.installed().choose(file, ReadOptions.defaults());
        assertThat(importer.tool()).isEqualTo(tool);
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return new Reading(file, sink);
    }
}
