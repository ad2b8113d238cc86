package paretoscope.ingest.mteb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Reads;
import paretoscope.ingest.recording.TestFile;

class MtebTest {
    private static final String TASK = """
            {"dataset_revision":"d","task_name":"T","mteb_version":"1.31.5","scores":{"test":[%s]},
             "evaluation_time":6.5,"kg_co2_emissions":%s}""";

    @TempDir
    Path folder;

    private final Reads reads = new Reads(new MtebImporter());

    @Test
    void theModelIsReadFromTheFolders() throws Exception {
        var sink = reads.certain(Reads.file(folder, "intfloat__e5/fd1525a9fd15316a2d503bf26ab031a61d056e98/T.json",
                TASK.formatted("{\"main_score\":0.5,\"map\":0.5,\"hf_subset\":\"default\"}", "null")));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("intfloat/e5");
        assertThat(sink.onlyRun().configuration().settings()).containsKey("revision");
        assertThat(sink.measurement("main_score").metric().unit()).isEqualTo(Unit.SHARE);
        assertThat(sink.onlyRun().usage().get(UsageField.LATENCY_S).orNaN()).isEqualTo(6.5);
        assertThat(sink.onlyRun().measurements()).as("unknown emissions").hasSize(2);
    }

    @Test
    void orFromTheDescriptionBesideTheFile() throws Exception {
        Reads.file(folder, "a/model_meta.json", "{\"name\":\"org/m\",\"revision\":\"r1\",\"n_parameters\":5}");
        var sink = reads.certain(Reads.file(folder, "a/T.json", TASK.formatted("{\"main_score\":0.5}", "0.1")));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.measurement("kg_co2_emissions").metric().unit().symbol()).isEqualTo("kgCO2e");
        assertThat(reads.support(SourceFile.open(folder.resolve("a/model_meta.json")))).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void severalSubsetsKeepTheirOwnScoresAndShareOneMean() throws Exception {
        var sink = reads.certain("T.json", TASK.formatted(
                "{\"main_score\":0.4,\"hf_subset\":\"en\"},{\"main_score\":0.6,\"hf_subset\":\"de\"}", "null"));

        assertThat(sink.measurement("main_score").value().orNaN()).isCloseTo(0.5, within(1e-12));
        assertThat(sink.measurement("main_score,test/de").value().orNaN()).isEqualTo(0.6);
    }

    @Test
    void repeatedExperimentsGiveAStandardError() throws Exception {
        var sink = reads.certain("T.json", TASK.formatted("""
                {"accuracy":0.5,"main_score":0.5,"scores_per_experiment":[{"accuracy":0.4},{"accuracy":0.6}]}""",
                "null"));

        assertThat(sink.measurement("accuracy").standardError().orNaN()).isCloseTo(0.1, within(1e-12));
        assertThat(sink.measurement("main_score").standardError().orNaN()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void bareNaNIsUndefined() throws Exception {
        var sink = reads.certain("T.json", TASK.formatted("{\"main_score\":0.5,\"nauc_map_max\":NaN}", "null"));

        assertThat(sink.measurement("nauc_map_max").value()).isInstanceOf(Quantity.Undefined.class);
    }

    @Test
    void filesFromBeforeVersionElevenAreReadToo() throws Exception {
        var sink = reads.certain("Old.json", """
                {"dataset_revision":"d","mteb_dataset_name":"STS","mteb_version":"1.1.1",
                 "test":{"cos_sim":{"spearman":0.8},"evaluation_time":3.2}}""");

        assertThat(sink.onlyRun().task().name()).isEqualTo("STS");
        assertThat(sink.measurement("cos_sim.spearman").value().orNaN()).isEqualTo(0.8);
    }

    @Test
    void allRealFilesAreRead() throws Exception {
        var real = TestFile.realLogs().resolve("mteb");
        if (!Files.isDirectory(real)) {
            Assumptions.abort(real + " is absent");
        }
        try (var paths = Files.walk(real)) {
            for (var path : paths.filter(each -> each.toString().endsWith(".json")).toList()) {
                var sink = reads.certain(SourceFile.open(path));

                assertThat(sink.onlyRun().configuration().model()).isEqualTo("intfloat/multilingual-e5-small");
                assertThat(sink.measurement("main_score").value().isKnown()).as(path.toString()).isTrue();
            }
        }
    }

    @Test
    void theSplitsOfOldFilesHadTimesAndErrorsOfTheirOwn() throws Exception {
        var sink = reads.certain("Old.json", """
                {"mteb_dataset_name":"Banking77","mteb_version":"0.0.2","dataset_revision":null,
                 "validation":{"accuracy":0.7,"evaluation_time":3.0},
                 "test":{"accuracy":0.8,"accuracy_stderr":0.01,"evaluation_time":9.5}}""");

        assertThat(sink.measurement("accuracy,test/default").standardError()).isEqualTo(Quantity.of(0.01));
        assertThat(sink.onlyRun().measurements()).hasSize(2);
        assertThat(sink.onlyRun().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(12.5));
    }

    /// Before: the run had no date.
    @Test
    void aResultSinceVersionTwoHasADate() throws Exception {
        var sink = reads.certain("T.json", TASK.formatted("{\"main_score\":0.5}", "null")
                .replace("\"evaluation_time\":6.5", "\"evaluation_time\":6.5,\"date\":1786261186.5"));

        assertThat(sink.onlyRun().started()).contains(Instant.ofEpochMilli(1786261186500L));
    }

    /// Before: refused, because the scores of a language are no list.
    @Test
    void theScandinavianBenchmarkHasOneObjectOfScoresForEachLanguage() throws Exception {
        var sink = reads.certain("DKHate.json", """
                {"task_name":"DKHate","task_description":"d","task_version":"1.1.1",
                 "time_of_run":"2024-07-18T22:58:49.787294","scores":{"da":{"accuracy":0.68,"accuracy_stderr":0.07,
                 "main_score":0.68}},"main_score":"accuracy"}""");

        assertThat(sink.onlyRun().task().name()).isEqualTo("DKHate");
        assertThat(sink.measurement("accuracy").standardError().orNaN()).isEqualTo(0.07);
        assertThat(sink.measurement("main_score").value().orNaN()).isEqualTo(0.68);
        assertThat(sink.onlyRun().started()).contains(Instant.parse("2024-07-18T22:58:49.787294Z"));
    }

    /// Before: refused. Seconds are a cost, and a task that only measures them has no main score.
    @Test
    void theSpeedOfAModelIsACostOfEachLanguage() throws Exception {
        var sink = reads.certain("Speed_(CPU).json", """
                {"task_name":"Speed (CPU)","task_version":"0.0.1","time_of_run":"2024-07-18T22:16:33.346519",
                 "scores":{"da":{"Inference speed (seconds)":12.6,"words pr. second":284.2,"platform":"Linux",
                 "Total cores":64.0}},"main_score":"Inference speed (seconds)"}""");

        var seconds = sink.measurement("Inference speed (seconds)").metric();
        assertThat(seconds.unit()).isEqualTo(Unit.SECONDS);
        assertThat(seconds.direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(sink.measurement("words pr. second").metric().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(sink.measurement("Total cores").metric().kind()).isEqualTo(MetricKind.NEITHER);
    }
}
