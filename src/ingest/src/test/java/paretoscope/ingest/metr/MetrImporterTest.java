package paretoscope.ingest.metr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class MetrImporterTest {
    private static final String RUNS = """
            {"task_id":"acdc/fix","task_family":"acdc","run_id":"1","alias":"o1","model":"o1-2024-12-17","score_binarized":1,"score_cont":0.8,"fatal_error_from":null,"human_minutes":46.0,"task_source":"HCAST","generation_cost":1.25,"started_at":1736298400000,"completed_at":1736298430000}
            {"task_id":"acdc/fix","run_id":"2","alias":"o1","score_binarized":0,"fatal_error_from":"agent","human_minutes":46.0,"task_source":"HCAST","generation_cost":0.0,"started_at":0,"completed_at":0}
            {"task_id":"acdc/fix","run_id":"3","alias":"human","model":"human","score_binarized":1,"human_minutes":46.0,"task_source":"HCAST","human_cost":120.5,"started_at":0,"completed_at":2760000}
            {"task_id":"swaa/x","run_id":"4","alias":"o1","score_binarized":1,"human_minutes":0.1,"task_source":"SWAA"}
            """;

    private static RecordingSink read() throws Exception {
        var file = TestFile.of("all_runs.jsonl", RUNS);
        var importer = new MetrImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    @Test
    void eachAliasIsARunOnEachSourceOfTasks() throws Exception {
        assertThat(read().runs()).extracting(run -> run.configuration().model() + " " + run.task().name())
                .containsExactly("o1 HCAST", "human HCAST", "o1 SWAA");
    }

    @Test
    void theAliasHumanStandsForPeople() throws Exception {
        var sink = read();

        assertThat(sink.runs().get(1).configuration().settings()).containsEntry("subject", "people");
        assertThat(sink.attempts("HCAST/human").getFirst().usage().get(UsageField.COST_USD))
                .isEqualTo(Quantity.of(120.5));
    }

    @Test
    void timesAreMillisecondsAndAZeroIsNone() throws Exception {
        var attempts = read().attempts("HCAST/o1");

        assertThat(attempts.getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(30));
        assertThat(attempts.getLast().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.NOT_RECORDED);
    }

    @Test
    void aFatalErrorIsKeptAndItsCostOfZeroIsUnknown() throws Exception {
        var attempt = read().attempts("HCAST/o1").getLast();

        assertThat(attempt.error()).contains("fatal error from agent");
        assertThat(attempt.epoch()).isEqualTo(2);
        assertThat(attempt.usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
    }

    /// Before: the run had no date, so that its tokens could not be priced at its day.
    @Test
    void aRunLastsFromItsFirstTryToItsLastThatHasADate() throws Exception {
        var o1 = read().runs().getFirst();

        assertThat(o1.started()).contains(Instant.ofEpochMilli(1736298400000L));
        assertThat(o1.completed()).contains(Instant.ofEpochMilli(1736298430000L));
        assertThat(read().runs().get(1).completed()).as("a person's time is no moment").isEmpty();
    }

    /// Before: cost and tokens under these names were left out.
    @Test
    void theFirstReportNamesCostAndTokensDifferently() throws Exception {
        var file = TestFile.of("all_runs.jsonl", """
                {"run_id":"1","task_id":"a/b","score":0.5,"alias":"o1","model":"o1","human_minutes":5,"dollar_equivalent":0.75,"total_tokens":1200,"score_binarized":1}
                {"run_id":"2","task_id":"a/b","score":0.1,"alias":"o1","model":"o1","human_minutes":5,"dollar_equivalent":null,"total_tokens":null,"score_binarized":0}
                """);
        var sink = new RecordingSink();
        new MetrImporter().read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        var attempts = sink.attempts("METR/o1");

        assertThat(attempts.getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.75));
        assertThat(attempts.getFirst().usage().get(UsageField.TOTAL_TOKENS)).isEqualTo(Quantity.of(1200));
        assertThat(attempts.getLast().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.NOT_RECORDED);
    }
}
