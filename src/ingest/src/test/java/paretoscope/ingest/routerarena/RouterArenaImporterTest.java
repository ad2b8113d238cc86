package paretoscope.ingest.routerarena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class RouterArenaImporterTest {
    private static String line(String item, String model, String evaluated) {
        return """
                {"global_index":"%s","question":"long","llm_selected":"%s","generated_answer":"x","token_usage":\
                {"input_tokens":5,"output_tokens":2,"total_tokens":7},"success":true,"provider":"p","error":null,\
                "evaluation_result":%s}
                """.formatted(item, model, evaluated);
    }

    private static RecordingSink read(String text) throws Exception {
        var file = TestFile.of("my-router.jsonl", text);
        var importer = new RouterArenaImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    @Test
    void theRunIsTheSelectedModels() throws Exception {
        var sink = read(line("AIME_112", "gem", "{\"score\":0.5,\"metric\":\"math_metric\",\"inference_cost\":0.01}"));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("gem");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.01));
        assertThat(sink.attempts().getFirst().tags()).containsEntry("dataset", "AIME")
                .containsEntry("metric", "math_metric");
    }

    @Test
    void whereSeveralModelsAnsweredARouterChose() throws Exception {
        var sink = read(line("a_1", "gem", "{\"score\":1,\"inference_cost\":0.0}") + line("a_2", "gpt", "null"));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("my-router");
        assertThat(sink.onlyRun().details()).containsEntry("models", "gem, gpt");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
        assertThat(sink.attempts().getLast().scores().values()).noneMatch(Quantity::isKnown);
    }

    @Test
    void aRoutersPredictionsAreAnArray() throws Exception {
        var sink = read("""
                [{"global index":"a_1","prompt":"x","prediction":"gem","generated_result":{"success":true,
                  "token_usage":{"input_tokens":5,"output_tokens":2}},"cost":0.01,"accuracy":1.0},
                 {"global index":"a_2","prompt":"x","prediction":"gpt","generated_result":{"success":false},"cost":null,
                  "accuracy":0.0}]""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("my-router");
        assertThat(sink.attempts().getFirst().scores().values()).containsExactly(Quantity.of(1));
        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.01));
        assertThat(sink.attempts().getLast().error()).isPresent();
    }

    /// Before the fix: a router's file also has the answers of the models it did not choose, and they counted as further
    /// attempts of its own, so that its score and its cost were those of all models.
    @Test
    void theAnswersOfModelsTheRouterDidNotChooseAreNotItsOwn() throws Exception {
        var sink = read("""
                [{"global index":"a_1","prediction":"gem","generated_result":{"success":true},"cost":0.01,
                  "accuracy":0.0,"for_optimality":false},
                 {"global index":"a_1","prediction":"gpt","generated_result":{"success":true},"cost":0.5,
                  "accuracy":1.0,"for_optimality":true}]""");

        assertThat(sink.attempts()).hasSize(1);
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("gem");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("did not choose"));
    }

    /// Before the fix: the answers to the robustness questions, which are judged elsewhere, gave a run without a score
    /// and without a word about it.
    @Test
    void answersNobodyJudgedYetAreSaidToBe() throws Exception {
        var sink = read("""
                [{"global index":"a_1","prediction":"gem","generated_result":{"success":true,"token_usage":
                  {"input_tokens":5,"output_tokens":2}},"cost":null,"accuracy":null}]""");

        assertThat(sink.attempts().getFirst().scores().values()).noneMatch(Quantity::isKnown);
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("not judged"));
    }

    /// Before the fix: the settings beside the predictions were "JSON, but not results of a known tool".
    @Test
    void theSettingsOfARouterAreNoResults() throws Exception {
        var file = TestFile.of("my-router.json", """
                {"pipeline_params": {"router_name": "my-router", "models": ["gem", "gpt"]}}""");

        assertThat(new RouterArenaImporter().probe(file).support()).isEqualTo(Support.NOT_RESULTS);
    }

    /// Before: a table of one row named "metrics #1", whose queries were a metric.
    @Test
    void aSummaryStandsForAllQueriesOfTheRouterItLiesWith() throws Exception {
        var sink = Imported.as("routerarena", "metrics.json", """
                {"arena_score":0.71,"accuracy":0.72,"total_cost":1.5,"avg_cost_per_query":0.0002,
                 "avg_cost_per_1000":0.2,"num_queries":8400,"abnormal_count":0,
                 "optimality":{"opt_sel":0.3,"opt_cost":0.31,"opt_acc":0.9,"queries_with_optimal_data":647}}""");

        assertThat(sink.onlyRun().items()).hasValue(8400);
        assertThat(sink.onlyRun().task().name()).isEqualTo("RouterArena");
        assertThat(sink.onlyRun().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(1.5));
        assertThat(sink.measurement("accuracy").n()).hasValue(8400);
        assertThat(sink.measurement("avg_cost_per_1000").metric().unit()).isEqualTo(Unit.USD);
        assertThat(sink.measurement("optimality.opt_acc").metric().unit()).isEqualTo(Unit.SHARE);
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("names no router"));
    }
}
