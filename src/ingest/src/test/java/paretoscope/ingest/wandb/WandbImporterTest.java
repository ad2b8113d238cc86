package paretoscope.ingest.wandb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class WandbImporterTest {
    private static final String SUMMARY = """
            {"train/loss": 0.5, "eval/accuracy": 0.83, "bad": "NaN", "eval": {"f1": 0.7},
             "picture": {"_type": "image-file", "size": 12}, "note": "x", "_step": 1200, "_runtime": 321.4,
             "_timestamp": 1721548000.2, "_wandb": {"runtime": 321}}""";

    @TempDir
    Path folder;

    private RecordingSink inRunFolder(String config) throws Exception {
        var files = Files.createDirectories(folder.resolve("wandb/run-20240721_074446-6qst/files"));
        if (!config.isEmpty()) {
            Files.writeString(files.resolve("config.yaml"), config);
        }
        return Imported.as("wandb-run",
                SourceFile.open(Files.writeString(files.resolve("wandb-summary.json"), SUMMARY)));
    }

    /// Before the fix: every run's summary was a run of the model "wandb-summary", and the tool's own runtime was twice a
    /// metric.
    @Test
    void aRunsSummaryIsCalledAfterItsFolder() throws Exception {
        var run = inRunFolder("").onlyRun();

        assertThat(run.configuration().model()).isEqualTo("run 6qst");
        assertThat(run.started()).contains(Instant.parse("2024-07-21T07:44:46Z"));
        assertThat(run.measurements()).extracting(measured -> measured.metric().name())
                .containsExactlyInAnyOrder("train/loss", "eval/accuracy", "bad", "eval.f1", "_runtime");
        assertThat(RecordingSink.measurement(run, "eval/accuracy").value()).isEqualTo(Quantity.of(0.83));
    }

    @Test
    void theSettingsStandInTheFileBesideIt() throws Exception {
        var run = inRunFolder("""
                wandb_version: 1

                _wandb:
                  desc: null
                  value:
                    python_version: 3.11.9
                model_name:
                  desc: null
                  value: "org/m"
                lr:
                    value: 0.001
                layers:
                  value: [1, 2]
                """).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("org/m");
        assertThat(run.configuration().settings()).containsOnlyKeys("lr", "run").containsEntry("lr", "0.001")
                .containsEntry("run", "6qst");
    }

    @Test
    void settingsAndMachineAreNoResults() throws Exception {
        assertThat(new WandbImporter().probe(TestFile.of("config.yaml", "wandb_version: 1\n\nlr:\n  value: 1\n"))
                .support()).isEqualTo(Support.NOT_RESULTS);
        assertThat(new WandbImporter().probe(TestFile.of("wandb-metadata.json",
                "{\"os\": \"Linux\", \"python\": \"3.11\", \"startedAt\": \"x\", \"program\": \"a.py\", \"host\": \"h\"}"))
                .support()).isEqualTo(Support.NOT_RESULTS);
    }
}
