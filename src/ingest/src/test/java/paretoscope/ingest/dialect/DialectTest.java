package paretoscope.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.ingest.Importers;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class DialectTest {
    private static RecordingSink read(String tool, String name, String text) throws Exception {
        var file = TestFile.of(name, text);
        var importer = Importers.installed().choose(file, ReadOptions.defaults());
        assertThat(importer.tool()).isEqualTo(tool);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        return sink;
    }

    @Test
    void failedTrialsOfOptunaAreLeftOutAndReported() throws Exception {
        var sink = read("optuna", "trials.csv", """
                number,values_0,values_1,datetime_start,duration,params_lr,state
                0,1.5,0.2,2025-05-13 19:23:53.277301,0 days 00:02:08.9,0.1,COMPLETE
                1,,,2025-05-13 19:26:02.202261,0 days 00:00:01,0.2,FAIL
                2,1.1,0.4,2025-05-13 19:27:02.202261,0 days 01:00:00,0.3,COMPLETE
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("trial 0", "trial 2");
        assertThat(sink.runs().getFirst().configuration().settings()).isEqualTo(Map.of("params_lr", "0.1"));
        assertThat(sink.runs().getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(128.9));
        assertThat(RecordingSink.measurement(sink.runs().getFirst(), "values_1").metric().direction()).isEmpty();
        assertThat(sink.issues()).contains(
                Issue.skipped(Locator.line(3), "the trial failed"));
    }

    @Test
    void eachRunOfAPanelBecomesACurveAlongItsFirstColumn() throws Exception {
        var sink = read("wandb-panel", "panel.csv", """
                "Step","run a - loss","run a - loss__MIN","run a - loss__MAX","run b - loss","run b - loss__MIN",\
                "run b - loss__MAX"
                "1","0.9","0.9","0.9","","",""
                "2","","","","0.8","0.8","0.8"
                "3","0.7","0.7","0.7","0.6","0.6","0.6"
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " " + run.configuration().settings())
                .containsExactly("run a {Step=1}", "run b {Step=2}", "run a {Step=3}", "run b {Step=3}");
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "loss").value()).isEqualTo(Quantity.of(0.6));
    }

    @Test
    void failedRunsOfMlflowAreLeftOut() throws Exception {
        var sink = read("mlflow", "runs.csv", """
                Start Time,Duration,Run ID,Name,Source Type,Status,accuracy,params.lr
                2025-01-02 10:00:00,1.5s,abc,calm-fox,LOCAL,FINISHED,0.5,0.1
                2025-01-02 11:00:00,1.5s,def,wild-ox,LOCAL,FAILED,0.1,0.2
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("calm-fox");
        assertThat(sink.runs().getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(1.5));
    }

    @Test
    void aFrontIsMinimisedByCustomAndSaysSo() throws Exception {
        var sink = read("moo-fronts", "ZDT1.pf", "# Version=5\n0.0 1.0\n0.5 0.3\n1.0 0.0\n");

        assertThat(sink.runs().getFirst().configuration().model()).isEqualTo("ZDT1 #1");
        assertThat(sink.runs().getFirst().measurements())
                .allMatch(measured -> measured.metric().direction().equals(Optional.of(Direction.LOWER_IS_BETTER)));
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("smaller is taken as better"));
    }

    @Test
    void aModelWithUnknownSizeOnTheOpenLlmLeaderboardHasNone() throws Exception {
        var sink = read("open-llm-leaderboard", "20231013.csv", """
                \uFEFFModel,Average,ARC(25-shot),HellaSwag(10-shot),Parameters,URL
                a/b,73.81,72.1,87.4,0.0,https://example.org
                c/d,73.69,72.4,87.8,70,https://example.org
                """);

        var size = RecordingSink.measurement(sink.runs().getFirst(), "Parameters").value();
        assertThat(size).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void parametersOfTheOpenLlmLeaderboardOf2023AreInHundredthsOfTheLargestModel() throws Exception {
        // Before the fix a model of 65 billion had 54.17 billion, beside one of 120.
        var sink = read("open-llm-leaderboard", "20230619.csv", """
                Model,Average,ARC (25-shot),HellaSwag (10-shot),Parameters,URL
                org/m-120b,63.2,61.6,84.4,100.0,https://example.org
                org/m-65b,60.0,57.8,84.2,54.166666666666664,https://example.org
                """);

        var size = RecordingSink.measurement(sink.runs().getLast(), "Parameters").metric();
        assertThat(size.unit()).isEqualTo(Unit.PERCENT);
        assertThat(size.kind()).isEqualTo(MetricKind.COST);
    }

    @Test
    void modelsInColumnsBecomeRunsOnTasksAndMeansAreKeptApart() throws Exception {
        var sink = read("opencompass", "summary.csv", """
                dataset,version,metric,mode,model a,model b
                ceval-law,db9ce2,accuracy,gen,31.5,-
                ceval,-,naive_average,gen,31.5,40.0
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " " + run.task().name())
                .containsExactly("model a ceval-law", "model a ceval", "model b ceval");
        assertThat(sink.runs()).extracting(run -> run.task().aggregate()).containsExactly(false, true, true);
    }

    @Test
    void everyShippedShapeCanBeRead() {
        assertThat(Dialects.all()).hasSizeGreaterThan(8).allSatisfy(dialect -> {
            assertThat(dialect.title()).startsWith("a");
            assertThat(Dialects.named(dialect.tool())).isPresent();
        });
    }
}
