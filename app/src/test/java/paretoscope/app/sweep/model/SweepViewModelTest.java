package paretoscope.app.sweep.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.SweepSpecWriter;
import paretoscope.views.Project;
import paretoscope.views.sweep.Agreements;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SweepViewModelTest {
    private static final Path SAMPLE = Path.of(System.getProperty("paretoscope.root"),
            "sample-results/digits-lab/merge/digits.sweep.json");

    @TempDir
    private Path folder;
    private Project project;
    private SweepViewModel model;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
        Executor atOnce = Runnable::run;
        model = new SweepViewModel(project, atOnce, Runnable::run, new Agreements(folder.resolve("agreed.txt")));
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        project.close();
    }

    private void openSample(int evaluations) {
        model.open(SAMPLE);
        model.change(new SweepEdit(withoutBaselines(spec())).budget(new Budget(evaluations, 2)));
    }

    private SweepSpec spec() {
        return model.specProperty().get().orElseThrow();
    }

    private static SweepSpec withoutBaselines(SweepSpec spec) {
        return new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), spec.tasks(), spec.method(),
                spec.box(), spec.design(), spec.budget(), spec.search(), List.of(), spec.seed(), spec.evaluator(),
                spec.backend());
    }

    @Test
    void aSweepIsReadyWhenItsFilesAreReadAndNothingHasRun() {
        openSample(12);

        assertEquals(SweepPhase.READY, model.phaseProperty().get());
        assertEquals(14, model.forecastProperty().get().orElseThrow().evaluations());
        assertTrue(model.forecastProperty().get().orElseThrow().cost().isEmpty(), "nobody knows yet");
        assertTrue(model.progressProperty().get().isEmpty());
    }

    @Test
    void oneEvaluationTellsWhatTheRestWillTakeAndIsNotPaidForAgain() throws Exception {
        openSample(12);
        model.tryOne();

        var forecast = model.forecastProperty().get().orElseThrow();
        assertEquals(13, forecast.evaluations());
        assertTrue(forecast.seconds().orElseThrow() > 0);
    }

    @Test
    void aFileThatIsNoSweepIsRefusedWithASentence() throws Exception {
        model.open(Files.writeString(folder.resolve("x.sweep.json"), "[]"));

        assertEquals(SweepPhase.NONE, model.phaseProperty().get());
        assertTrue(model.troubleProperty().get().orElseThrow().startsWith("x.sweep.json"));
    }

    @Test
    void aSavedSweepNamesTheSameFilesFromItsNewFolder() throws Exception {
        model.open(SAMPLE);
        var saved = folder.resolve("mine.sweep.json");
        model.save(saved);

        var again = SweepSpecReader.read(saved);
        assertEquals(SAMPLE.resolveSibling("base.safetensors").toAbsolutePath().normalize(), again.resolve(again.base())
                .toAbsolutePath().normalize());
    }
}
