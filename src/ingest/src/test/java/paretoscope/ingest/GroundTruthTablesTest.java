package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.GroundTruth;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.table.AiderFacts;
import paretoscope.ingest.table.FrontFacts;
import paretoscope.ingest.table.MatrixFacts;
import paretoscope.ingest.table.SheetFacts;
import paretoscope.ingest.table.TableImporter;
import paretoscope.ingest.table.TablePreview;
import tools.jackson.databind.JsonNode;

/// Every fact that was computed from the real tables themselves, against what is previewed and streamed.
class GroundTruthTablesTest {
    /// What was read of one table.
    public record Reading(SourceFile file, TablePreview preview, RecordingSink sink, String tool) {}

    interface Facts {
        void check(Reading reading, JsonNode facts);
    }

    static final Set<String> NO_FRONTS = Set.of("moo-front-bad-or-table");
    static final Map<String, Facts> KINDS = Map.ofEntries(
            Map.entry("aider-leaderboard",
                    (reading, facts) -> AiderFacts.check(reading.preview(), reading.sink(), facts)),
            sheet("timm"), sheet("open-llm-leaderboard-csv"), sheet("tabular-export"), sheet("bfcl-leaderboard-csv"),
            sheet("helm-efficiency"), sheet("mlperf-csv"), sheet("llama-bench-derived"),
            Map.entry("opencompass",
                    (reading, facts) -> MatrixFacts.openCompass(reading.preview(), reading.sink(), facts)),
            Map.entry("moo-front",
                    (reading, facts) -> FrontFacts.check(reading.preview(), reading.sink(), facts)));

    private static Map.Entry<String, Facts> sheet(String tool) {
        return Map.entry(tool, (reading, facts) -> SheetFacts.check(reading.preview(), reading.sink(), facts));
    }

    @TestFactory
    Stream<DynamicTest> everyFactOfTheRealTables() throws IOException {
        return GroundTruth.tests(KINDS.keySet(),
                entry -> KINDS.get(entry.tool()).check(read(entry.path()), entry.facts()));
    }

    @TestFactory
    Stream<DynamicTest> frontsThatAreNoneAreRefusedOrReadAsTheTablesTheyAre() throws IOException {
        return GroundTruth.tests(NO_FRONTS, entry -> {
            var file = SourceFile.open(entry.path());
            if (entry.facts().path("lines").asInt() == 2) {
                assertThatThrownBy(() -> choose(file)).isInstanceOf(NotRecognised.class)
                        .hasMessageContaining("neither a table nor a known log");
            } else {
                var reading = read(file.path());
                assertThat(reading.sink().attempts()).hasSize(entry.facts().path("lines").asInt() - 1);
            }
        });
    }

    private static paretoscope.eval.source.Importer choose(SourceFile file) throws IOException, NotRecognised {
        return Importers.installed().choose(file, ReadOptions.defaults());
    }

    private static Reading read(Path path) throws Exception {
        var file = SourceFile.open(path);
        var importer = choose(file);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return new Reading(file, new TableImporter().preview(file, ReadOptions.defaults(), Cancellation.NEVER), sink,
                importer.tool());
    }
}
