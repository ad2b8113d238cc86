package paretoscope.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;

/// Tables of experiment trackers, as their exports and their data frames are saved.
class TrackerTablesTest {
    @Test
    void theTopPoliciesOfScopeRlCountFromZero() throws Exception {
        var sink = Imported.as("scope-rl", "topk.csv", """
                ,estimator,topk,k-th,best,worst,mean,std,safety_violation_rate,sharpe_ratio
                0,dm,0,5.4,5.4,5.4,5.4,,0.0,
                1,dm,1,5.5,5.5,5.4,5.45,0.046,0.0,43.9
                """);
        var run = sink.runs().getLast();

        assertThat(run.configuration().model()).isEqualTo("dm");
        assertThat(run.configuration().settings()).hasSize(1).containsEntry("topk", "1");
        assertThat(RecordingSink.measurement(run, "sharpe_ratio").value()).isEqualTo(Quantity.of(43.9));
        assertThat(RecordingSink.measurement(run, "safety_violation_rate").metric().direction())
                .contains(Direction.LOWER_IS_BETTER);
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("topk counts from 0"));
    }

    @Test
    void runsOfMlflowSearchedByProgramAreNamedByTheirRunName() throws Exception {
        var sink = Imported.as("mlflow", "runs.csv", """
                run_id,experiment_id,status,artifact_uri,start_time,end_time,metrics.accuracy,params.lr,tags.mlflow.runName
                a1,0,FINISHED,/x,2025-01-02 10:00:00+00:00,2025-01-02 10:01:00+00:00,0.5,0.1,calm-fox
                a2,0,FAILED,/x,2025-01-02 10:00:00+00:00,2025-01-02 10:01:00+00:00,0.1,0.2,wild-ox
                a3,0,FINISHED,/x,2025-01-02 11:00:00+00:00,2025-01-02 11:01:00+00:00,0.7,0.2,tame-owl
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("calm-fox", "tame-owl");
        assertThat(sink.runs().getFirst().configuration().settings()).containsEntry("params.lr", "0.1").hasSize(1);
        var accuracy = RecordingSink.measurement(sink.runs().getFirst(), "metrics.accuracy");
        assertThat(accuracy.metric().kind()).isEqualTo(MetricKind.QUALITY);
        assertThat(accuracy.metric().direction()).contains(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void runsOfMlflowWithoutANameAreNamedByTheirId() throws Exception {
        var sink = Imported.as("mlflow", "runs.csv", """
                run_id,experiment_id,status,start_time,accuracy,lr
                a1,0,FINISHED,2025-01-02 10:00:00,0.5,0.1
                a3,0,FINISHED,2025-01-02 11:00:00,0.7,0.2
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("a1", "a3");
        assertThat(sink.runs().getFirst().configuration().settings()).containsEntry("lr", "0.1");
    }

    @Test
    void prunedTrialsOfOptunaAreLeftOutAndNumbersOfRowsAreNoMeasurements() throws Exception {
        var sink = Imported.as("optuna", "trials.csv", """
                ,number,value,datetime_start,duration,params_lr,user_attrs_accuracy,state
                0,0,1.5,2025-05-13 19:23:53.277301,0 days 00:02:08.9,0.1,0.9,COMPLETE
                1,1,1.2,2025-05-13 19:26:02.202261,0 days 00:00:01,0.2,0.8,PRUNED
                """);

        assertThat(sink.runs()).hasSize(1);
        assertThat(sink.runs().getFirst().configuration().model()).isEqualTo("trial 0");
        assertThat(sink.runs().getFirst().configuration().settings()).containsOnlyKeys("params_lr");
        assertThat(sink.runs().getFirst().measurements()).extracting(measured -> measured.metric().name())
                .containsExactlyInAnyOrder("value", "duration", "user_attrs_accuracy");
    }

    @Test
    void anExportOfWeightsAndBiasesThatWasSavedAgainIsStillKnown() throws Exception {
        var sink = Imported.as("wandb", "runs.csv", """
                Name,State,Notes,User,Tags,Created,Runtime,Sweep,lr,eval/accuracy,train/loss
                calm-fox-1,finished,-,me,,2025-01-02T10:00:00.000Z,120,,0.1,0.5,1.25
                wild-ox-2,crashed,-,me,,2025-01-02T11:00:00.000Z,60,,0.2,0.1,3.5
                tame-owl-3,finished,-,me,,2025-01-02T12:00:00.000Z,130,,0.2,0.7,1.0
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("calm-fox-1",
                "tame-owl-3");
        var loss = RecordingSink.measurement(sink.runs().getFirst(), "train/loss");
        assertThat(loss.metric().direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(sink.runs().getFirst().configuration().settings()).containsEntry("lr", "0.1");
    }

    @Test
    void aSearchOfMergekitComesWithItsTableFromWeightsAndBiases() throws Exception {
        var sink = Imported.as("wandb", "wandb_export.csv", """
                "Name","State","Created","Runtime","best_score","population/score_mean","generation"
                "evolve-1","finished","2025-01-02T10:00:00.000Z","120","0.71","0.6","12"
                """);

        assertThat(RecordingSink.measurement(sink.onlyRun(), "best_score").metric().direction())
                .contains(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void aTableWithARunIdAndAStartIsNotMlflowsForThatAlone() throws Exception {
        var sink = Imported.as("table", "runs.csv", """
                run_id,model,start_time,accuracy
                a1,org/a,2025-01-02 10:00:00,0.5
                a3,org/b,2025-01-02 11:00:00,0.7
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("org/a", "org/b");
    }

    /// Before: the runs had no date.
    @Test
    void aRunOfWeightsAndBiasesHasTheDateItWasCreated() throws Exception {
        var sink = Imported.as("wandb", "wandb_export.csv", """
                "Name","State","Created","Runtime","acc"
                "calm-fox","finished","2026-02-02T07:14:06.000Z","29","0.5"
                """);

        assertThat(sink.onlyRun().started()).contains(Instant.parse("2026-02-02T07:14:06Z"));
    }

    /// Before: a plain table, in which the last step and the raw summary told runs of one configuration apart.
    @Test
    void whatAProgramAsksOfWeightsAndBiasesHasNamesWithAnUnderscore() throws Exception {
        var sink = Imported.as("wandb", "runs.csv", """
                batch_size,_runtime,_step,_timestamp,_wandb,val_accuracy,name,id
                128,353.5,35,1748551479.75,{'runtime': 353},96.8,samples_3404,s4221lzx
                128,336.0,36,1748554436.0,{'runtime': 336},97.5,samples_3404,pxhphayy
                """);
        var run = sink.runs().getFirst();

        assertThat(run.configuration().settings()).containsOnlyKeys("batch_size");
        assertThat(RecordingSink.measurement(run, "_runtime").metric().unit()).isEqualTo(Unit.SECONDS);
        assertThat(run.started()).contains(Instant.ofEpochMilli(1748551479750L));
    }
}
