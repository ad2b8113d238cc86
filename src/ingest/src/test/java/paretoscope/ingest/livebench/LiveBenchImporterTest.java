package paretoscope.ingest.livebench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.ReadOptions;
import paretoscope.ingest.Importers;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class LiveBenchImporterTest {
    private static final String TOOL = "livebench";

    /// Before the fix: dollars were read as percentages of which more is better.
    @Test
    void costsThatHaveTheColumnsOfScoresAreDollars() throws Exception {
        var sink = Imported.as(TOOL, "cost_2026_01_08.csv", """
                model,AMPS_Hard,javascript,zebra_puzzle
                deep-1,0.25,,3.75
                flash-2,1.5,,4.5
                """);

        var run = sink.runs().getFirst();
        assertThat(run.configuration().model()).isEqualTo("deep-1");
        assertThat(run.task().name()).isEqualTo("cost_2026_01_08");
        var cost = RecordingSink.measurement(run, "zebra_puzzle cost");
        assertThat(cost.value().orNaN()).isEqualTo(3.75);
        assertThat(cost.metric().unit()).isEqualTo(Unit.USD);
        assertThat(cost.metric().kind()).isEqualTo(MetricKind.COST);
        assertThat(run.usage().get(UsageField.COST_USD).orNaN()).isCloseTo(4, within(1e-12));
        assertThat(sink.issues()).singleElement()
                .satisfies(issue -> assertThat(issue.why()).contains("javascript state none"));
    }

    @Test
    void aTableOfScoresIsStillOneInPercent() throws Exception {
        var sink = Imported.as(TOOL, "table_2026_06_25.csv", """
                model,AMPS_Hard,zebra_puzzle
                deep-1,98.0,92.0
                flash-2,66.0,68.25
                """);

        assertThat(RecordingSink.measurement(sink.runs().getFirst(), "AMPS_Hard").metric().unit())
                .isEqualTo(Unit.PERCENT);
    }

    /// Before the fix: "this is JSON, but not results of a known tool".
    @Test
    void theTasksOfEachCategoryHoldNoResultsAndSaySo() {
        var file = TestFile.of("categories_2025_04_02.json", """
                {"Reasoning": ["spatial", "zebra_puzzle"], "Coding": ["LCB_generation"], "Agentic Coding": []}
                """);

        assertThatThrownBy(() -> Importers.installed().choose(file, ReadOptions.defaults()))
                .hasMessageContaining("holds no results").hasMessageContaining("which category");
    }
}
