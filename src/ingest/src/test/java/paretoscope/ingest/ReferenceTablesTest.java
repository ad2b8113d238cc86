package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

/// Published tables open as their reader means them, without a word from the user.
class ReferenceTablesTest {
    private static Path reference() {
        var folder = TestFile.realLogs().resolveSibling("reference-data");
        if (!Files.isDirectory(folder)) {
            Assumptions.abort(folder + " is absent");
        }
        return folder;
    }

    private static RecordingSink read(Path path) throws Exception {
        var file = SourceFile.open(path);
        var sink = new RecordingSink();
        Importers.installed().choose(file, ReadOptions.defaults()).read(file, ReadOptions.defaults(), sink,
                Cancellation.NEVER);
        return sink;
    }

    @TestFactory
    Stream<DynamicTest> everyTableHoldsSomethingToCompare() throws IOException {
        try (var files = Files.walk(reference())) {
            var tables = files.filter(path -> path.toString().matches(".*\\.(csv|yml)")).sorted().toList();
            return tables.stream().map(path -> DynamicTest.dynamicTest(reference().relativize(path).toString(), () -> {
                var sink = read(path);
                assertThat(sink.runs()).isNotEmpty();
                assertThat(sink.runs()).allMatch(run -> !run.measurements().isEmpty() || !sink.attempts().isEmpty());
                assertThat(kinds(sink)).containsAnyOf(MetricKind.QUALITY, MetricKind.COST);
            }));
        }
    }

    private static List<MetricKind> kinds(RecordingSink sink) {
        return Stream.concat(
                sink.runs().stream().flatMap(run -> run.measurements().stream()).map(each -> each.metric().kind()),
                sink.attempts().stream().flatMap(each -> each.scores().keySet().stream()).map(each -> each.kind()))
                .distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polyglot_leaderboard.csv", "polyglot_leaderboard.yml"})
    void ofTheSixtyNineRowsOfThePolyglotBoardFiftyOneHaveAKnownPrice(String name) throws Exception {
        var runs = read(reference().resolve("aider").resolve(name)).runs();

        assertThat(runs).hasSize(69);
        var priced = runs.stream().filter(run -> run.usage().get(UsageField.COST_USD).isKnown()).toList();
        assertThat(priced).hasSize(51);
        assertThat(priced.stream().filter(run -> priced.stream().noneMatch(other -> dominates(other, run)))).hasSize(8)
                .anyMatch(run -> run.configuration().model().equals("gpt-4o-mini-2024-07-18"));
        assertThat(runs).allMatch(run -> RecordingSink.measurement(run, "pass_rate_2").standardError().isKnown());
    }

    private static double value(Run run, String metric) {
        return RecordingSink.measurement(run, metric).value().orNaN();
    }

    private static boolean dominates(Run a, Run b) {
        double cheaper = value(b, "total_cost") - value(a, "total_cost");
        double better = value(a, "pass_rate_2") - value(b, "pass_rate_2");
        return cheaper >= 0 && better >= 0 && cheaper + better > 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"polyglot_leaderboard.yml"})
    void aZeroAndAMissingPriceAreBothUnknownForTheirOwnReason(String name) throws Exception {
        var reasons = read(reference().resolve("aider").resolve(name)).runs().stream()
                .map(run -> RecordingSink.measurement(run, "total_cost").value())
                .filter(Quantity.Unknown.class::isInstance).map(value -> ((Quantity.Unknown) value).why()).toList();

        assertThat(reasons).filteredOn(why -> why.contains("zero")).hasSize(17);
        assertThat(reasons).filteredOn(why -> why.contains("blank")).hasSize(1);
    }
}
