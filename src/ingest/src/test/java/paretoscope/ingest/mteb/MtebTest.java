package paretoscope.ingest.mteb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
