package paretoscope.app.sweep.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.SweepSpecWriter;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.sweep.Agreements;

/// The sample sweep, opened, started and looked at as the window does it: work on threads of its own, and one thread in
/// the place of the window's.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SweepViewModelTest {
    private static final Path SAMPLE = Path.of(System.getProperty("paretoscope.root"),
            "sample-results/digits-lab/merge/digits.sweep.json");
    private static final int PAUSE_MILLIS = 10;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    @TempDir
    private Path folder;
    private Project project;
    private SweepViewModel model;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
        model = new SweepViewModel(project, background, window::execute, new Agreements(folder.resolve("agreed.txt")));
    }

    @AfterEach
    void close() throws Exception {
        window.submit(model::close).get();
        background.shutdown();
        assertTrue(background.awaitTermination(20, TimeUnit.SECONDS));
        window.shutdown();
        project.close();
    }

    private <T> T seen(Callable<T> look) throws Exception {
        return window.submit(look).get();
    }

    private void act(Runnable action) throws Exception {
        window.submit(action).get();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        while (!seen(condition)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void untilReady() throws Exception {
        until(() -> model.phaseProperty().get() == SweepPhase.READY);
    }

    private void openSample(int evaluations) throws Exception {
        var spec = SweepSpecReader.read(SAMPLE);
        var small = new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), spec.tasks(), spec.method(),
                spec.box(), spec.design(), new Budget(evaluations, 2), spec.search(), List.of(), spec.seed(), spec
                        .evaluator(),
                spec.backend());
        act(() -> model.change(small));
        untilReady();
    }

    private void runSample() throws Exception {
        openSample(12);
        act(model::start);
        until(() -> model.phaseProperty().get() == SweepPhase.COMPLETE && model.results().shownProperty().get().filter(
                now -> now.state().isFinished()).isPresent());
    }

    @Test
    void aSweepIsReadyWhenItsFilesAreReadAndNothingHasRun() throws Exception {
        openSample(12);

        var forecast = seen(() -> model.forecastProperty().get().orElseThrow());
        assertEquals(14, forecast.evaluations());
        assertTrue(forecast.cost().isEmpty(), "nobody knows yet");
        assertTrue(seen(() -> model.progressProperty().get().isEmpty()));
    }

    @Test
    void oneEvaluationTellsWhatTheRestWillTakeAndIsNotPaidForAgain() throws Exception {
        openSample(12);
        act(model::tryOne);
        untilReady();

        var forecast = seen(() -> model.forecastProperty().get().orElseThrow());
        assertEquals(13, forecast.evaluations());
        assertTrue(forecast.seconds().orElseThrow() > 0);
    }

    @Test
    void aStartedSweepEndsWithAFrontAPickAndRunsInTheWorkspace() throws Exception {
        runSample();

        var shown = seen(() -> model.results().shownProperty().get().orElseThrow());
        assertTrue(shown.fronts().front().size() >= 3, "every task model is best at its own task");
        assertEquals(3 * shown.state().evaluations().size(), project.workspace().runs(Scope.all()).size());
        act(() -> model.results().weightsProperty().set(List.of(1.0, 0.0, 0.0)));
        double best = shown.fronts().front().stream().mapToDouble(point -> point.values().getFirst()).max()
                .orElseThrow();
        assertEquals(best, seen(() -> model.results().pickProperty().get().orElseThrow().values().getFirst()));
    }

    @Test
    void theProfilerAnswersEveryCoefficientAndSaysWhenItOnlyGuesses() throws Exception {
        runSample();

        act(() -> model.results().profile(Coefficients.of(0.3, 0.3, 0.3)));
        var inside = seen(() -> model.results().profileProperty().get().orElseThrow());
        act(() -> model.results().profile(Coefficients.of(0.9, 0.3, 0.3)));
        var moved = seen(() -> model.results().profileProperty().get().orElseThrow());
        act(() -> model.results().profile(Coefficients.of(3, 3, 3)));

        assertFalse(inside.extrapolated());
        assertEquals(List.of("turned", "mirrored", "inverted"), inside.responses().stream().map(TaskResponse::task)
                .toList());
        assertTrue(moved.responses().getFirst().value() > inside.responses().getFirst().value(),
                "more of a model makes its own task better");
        inside.responses().forEach(response -> {
            var ends = response.interval().orElseThrow();
            assertTrue(ends.low() < response.value() && response.value() < ends.high());
        });
        assertTrue(seen(() -> model.results().profileProperty().get().orElseThrow().extrapolated()));
    }

    @Test
    void nothingOfItsAuthorsRunsBeforeTheUserAgreesAndIsAskedOnce() throws Exception {
        var foreign = Files.writeString(folder.resolve("foreign.sweep.json"), SweepSpecWriter.write(new MovedSweep(
                SweepSpecReader.read(SAMPLE)).to(folder)).replaceAll("(?s)\"evaluator\".*", """
                        "evaluator": {"kind": "command", "command": ["no-such-program"], "results": "*.json"},
                        "backend": {"name": "command"}}"""));
        act(() -> model.open(foreign));
        untilReady();
        act(model::start);

        assertEquals("no-such-program", seen(() -> model.trust().questionProperty().get().orElseThrow().what()));
        assertEquals(SweepPhase.READY, seen(() -> model.phaseProperty().get()));

        act(model.trust()::refuse);
        assertTrue(seen(() -> model.trust().questionProperty().get().isEmpty()));
        assertFalse(Files.exists(folder.resolve("agreed.txt")));

        act(model::start);
        act(model.trust()::agree);
        until(() -> model.progressProperty().get().isPresent());
        act(model::cancel);
        untilReady();
        act(model::start);
        assertTrue(seen(() -> model.trust().questionProperty().get().isEmpty()), "asked about only once");
    }

    @Test
    void aFileThatIsNoSweepIsRefusedWithASentence() throws Exception {
        var wrong = Files.writeString(folder.resolve("x.sweep.json"), "[]");
        act(() -> model.open(wrong));
        until(() -> model.troubleProperty().get().isPresent());

        assertEquals(SweepPhase.NONE, seen(() -> model.phaseProperty().get()));
        assertTrue(seen(() -> model.troubleProperty().get().orElseThrow()).startsWith("x.sweep.json"));
    }

    @Test
    void aSavedSweepNamesTheSameFilesFromItsNewFolder() throws Exception {
        act(() -> model.open(SAMPLE));
        untilReady();
        var saved = folder.resolve("mine.sweep.json");
        act(() -> model.save(saved));
        until(() -> model.file().filter(saved::equals).isPresent());

        var again = SweepSpecReader.read(saved);
        assertEquals(SAMPLE.resolveSibling("base.safetensors").toAbsolutePath().normalize(), again.resolve(again.base())
                .toAbsolutePath().normalize());
    }
}
