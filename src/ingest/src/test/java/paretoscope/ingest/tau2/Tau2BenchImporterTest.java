package paretoscope.ingest.tau2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class Tau2BenchImporterTest {
    private static final String SUBMISSION = """
            {"model_name":"M","model_organization":"O","submitting_organization":"S","submission_date":"2026-08-06",
             "contact_info":{"email":"someone@example.org"},"results":{"airline":{"pass_1":56.0,"cost":0.2},
             "retail":null,"banking_knowledge":{"pass_1":10.5,"pass_2":5.5,"cost":null,"retrieval_config":"alltools"}},
             "reasoning_effort":"high","methodology":{"user_simulator":"gpt-5.2"},
             "interaction_metrics":{"domains":{"airline":{"response_latency_mean":1.5,"yield_rate":0.9,
             "counts":{"n_simulations":50}}}}}""";
    private static final String INFO = """
            "timestamp":"2025-06-01T10:00:00","info":{"num_trials":2,"user_info":{"implementation":"user_simulator",
             "llm":"gpt-4.1"},"agent_info":{"implementation":"llm_agent","llm":"claude-x","llm_args":{"temperature":0.0}},
             "environment_info":{"domain_name":"airline","policy":"long"}},"tasks":[{"id":"1"}]""";
    private static final String SIMULATION = """
            {"id":"s%2$d","task_id":"%1$s","trial":%2$d,"duration":12.5,"termination_reason":"user_stop",
             "agent_cost":%4$s,"user_cost":0.01,"reward_info":{"reward":%3$s},"messages":[
             {"role":"assistant","content":"Hi","usage":null},{"role":"user","usage":{"prompt_tokens":99}},
             {"role":"assistant","content":"x","usage":{"prompt_tokens":10,"completion_tokens":3}}]}""";

    @TempDir
    Path folder;

    private static RecordingSink read(SourceFile file) throws Exception {
        var importer = new Tau2BenchImporter();
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    @Test
    void eachDomainOfASubmissionIsARunAndEmptyOnesAreNone() throws Exception {
        var runs = read(TestFile.of("submission.json", SUBMISSION)).runs();

        assertThat(runs).extracting(run -> run.task().name()).containsExactly("airline", "banking_knowledge");
        assertThat(runs.getFirst().configuration().settings())
                .isEqualTo(Map.of("reasoning_effort", "high", "user_simulator", "gpt-5.2"));
    }

    @Test
    void howAnExperimentRetrievesKnowledgeIsASetting() throws Exception {
        var text = "{" + INFO.replace("\"num_trials\":2", "\"retrieval_config\":\"bm25\"") + ",\"simulations\":["
                + SIMULATION.formatted("1", 0, "1.0", "0.1") + "]}";

        assertThat(read(TestFile.of("results.json", text)).onlyRun().configuration().settings())
                .containsEntry("retrieval", "bm25");
    }

    @Test
    void passesArePercentAndTheCostIsForOneTask() throws Exception {
        var run = read(TestFile.of("submission.json", SUBMISSION)).runs().getFirst();

        var pass = RecordingSink.measurement(run, "pass_1");
        assertThat(pass.metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(pass.n()).isEqualTo(OptionalLong.of(50));
        assertThat(pass.standardError().orNaN()).isCloseTo(100 * Math.sqrt(0.56 * 0.44 / 50), Offset.offset(1e-9));
        assertThat(RecordingSink.measurement(run, "cost").value()).isEqualTo(Quantity.of(0.2));
        assertThat(run.usage().isEmpty()).isTrue();
    }

    @Test
    void aCostOfNullIsUnknown() throws Exception {
        var run = read(TestFile.of("submission.json", SUBMISSION)).runs().getLast();

        assertThat(RecordingSink.measurement(run, "cost").value()).isInstanceOf(Quantity.Unknown.class);
        assertThat(run.details()).containsEntry("retrieval_config", "alltools");
    }

    @Test
    void addressesOfPeopleAreNotKept() throws Exception {
        var run = read(TestFile.of("submission.json", SUBMISSION)).runs().getFirst();

        assertThat(run.details().values()).noneMatch(text -> text.contains("@example.org"));
    }

    @Test
    void anExperimentsSimulationsAreTries() throws Exception {
        var sink = read(TestFile.of("results.json", "{" + INFO + ",\"simulations\":["
                + SIMULATION.formatted("1", 0, "1.0", "0.2") + "," + SIMULATION.formatted("1", 1, "0.0", "0.0")
                + "]}"));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("claude-x");
        assertThat(sink.onlyRun().task().name()).isEqualTo("airline");
        assertThat(sink.measurement("pass_1").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.measurement("pass_2").value()).isEqualTo(Quantity.of(0));
        var usage = sink.attempts().getFirst().usage();
        assertThat(usage.get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(10));
        assertThat(usage.get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.2));
        assertThat(sink.attempts().getLast().usage().get(UsageField.COST_USD)).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void simulationsInAFolderBesideTheResultsAreReadWithThem() throws Exception {
        Files.createDirectory(folder.resolve("simulations"));
        var single = Files.writeString(folder.resolve("simulations/s0.json"),
                SIMULATION.formatted("1", 0, "1.0", "0.2"));
        var results = Files.writeString(folder.resolve("results.json"), "{" + INFO + "}");

        assertThat(read(SourceFile.open(results)).attempts()).hasSize(1);
        assertThat(new Tau2BenchImporter().probe(SourceFile.open(single)).support()).isEqualTo(Support.NOT_RESULTS);
    }

    /// Before the fix: only the agent's own cost was read; what the whole task cost and how long it took were notes.
    @Test
    void aSubmissionsWholeCostsAndTimesAreMeasured() throws Exception {
        var run = read(TestFile.of("submission.json", SUBMISSION.replace("\"cost\":0.2",
                "\"cost\":0.2,\"user_cost\":0.02,\"total_cost\":0.0,\"duration_seconds\":149.7,"
                        + "\"agent_time_seconds\":null")))
                .runs().getFirst();

        assertThat(RecordingSink.measurement(run, "user_cost").value()).isEqualTo(Quantity.of(0.02));
        assertThat(RecordingSink.measurement(run, "total_cost").value().isKnown()).isFalse();
        assertThat(RecordingSink.measurement(run, "duration_seconds").metric().unit()).isEqualTo(Unit.SECONDS);
        assertThat(run.measurements()).noneMatch(measured -> measured.metric().name().equals("agent_time_seconds"));
    }

    /// Before the fix: simulations that a submission merged, with model and domain at the top, were not recognised.
    @Test
    void simulationsASubmissionMergedSayAtTheTopWhoseTheyAre() throws Exception {
        var sink = read(TestFile.of("airline.json", """
                {"domain":"airline","agent":"my_agent","model":"claude-x","total_tasks":2,"passed":1,"pass_rate":50.0,
                 "simulations":[%s,%s]}""".formatted(SIMULATION.formatted("1", 0, "1.0", "0.0"),
                SIMULATION.formatted("2", 0, "0.0", "0.0"))));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("claude-x");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("agent", "my_agent");
        assertThat(sink.onlyRun().task().name()).isEqualTo("airline");
        assertThat(sink.measurement("pass_1").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD).isKnown()).isFalse();
    }
}
