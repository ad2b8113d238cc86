package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paretoscope.ingest.prices.PriceFacts;
import paretoscope.ingest.recording.GroundTruth;

/// The facts that were computed from the real logs, against the tests that compare them.
class GroundTruthCoverageTest {
    @Test
    void noToolIsLeftOut() throws IOException {
        var tested = Stream.of(GroundTruthAgentsTest.KINDS.keySet(), GroundTruthHarnessesTest.KINDS.keySet(),
                GroundTruthLogsTest.KINDS.keySet(), GroundTruthServingTest.KINDS.keySet(),
                GroundTruthServingTest.REFUSED, GroundTruthTablesTest.KINDS.keySet(), GroundTruthTablesTest.NO_FRONTS,
                PriceFacts.TOOLS).flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(GroundTruth.entries().stream().map(GroundTruth.Entry::tool)).isNotEmpty()
                .allSatisfy(tool -> assertThat(tested).contains(tool));
    }

    @Test
    void everyFileThatHasFactsIsThere() throws IOException {
        assertThat(GroundTruth.entries()).allSatisfy(entry -> assertThat(Files.exists(entry.path())).isTrue());
    }
}
