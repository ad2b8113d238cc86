package paretoscope.app.sweep.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.screen.Latest;
import paretoscope.app.screen.UiThread;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecWriter;
import paretoscope.merge.sweep.SweepState;
import paretoscope.views.Project;
import paretoscope.views.sweep.Agreements;
import paretoscope.views.sweep.PlannedSweep;
import paretoscope.views.sweep.SweepEnd;
import paretoscope.views.sweep.SweepForecast;
import paretoscope.views.sweep.SweepProgress;
import paretoscope.views.sweep.SweepRun;
import paretoscope.views.sweep.SweepService;
import paretoscope.views.sweep.SweepTrouble;

/// One sweep in the window: opened, changed, started, watched. Reading files and evaluating happen elsewhere; all
/// properties change on the window's thread.
public final class SweepViewModel implements AutoCloseable {
    private final Project project;
    private final Executor background;
    private final UiThread ui;
    private final TrustModel trust;
    private final LastAsked work;
    private final SweepResultsModel results;
    private final ReadOnlyObjectWrapper<SweepPhase> phase = new ReadOnlyObjectWrapper<>(SweepPhase.NONE);
    private final ReadOnlyObjectWrapper<Optional<SweepSpec>> spec = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SweepForecast>> forecast = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SweepProgress>> progress = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private Optional<PlannedSweep> planned = Optional.empty();
    private Optional<SweepRun> run = Optional.empty();

    public SweepViewModel(Project project, Executor background, UiThread ui, Agreements agreements) {
        this.project = project;
        this.background = background;
        this.ui = ui;
        this.trust = new TrustModel(agreements, sentence -> trouble.set(Optional.of(sentence)));
        this.work = new LastAsked(background, ui, this::failed);
        this.results = new SweepResultsModel(background, ui);
    }

    /// What the evaluations say: fronts, surrogates, the profiler, the pick.
    public SweepResultsModel results() {
        return results;
    }

    public ReadOnlyObjectProperty<SweepPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SweepSpec>> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /// What the rest of the sweep will take.
    public ReadOnlyObjectProperty<Optional<SweepForecast>> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /// The sweep under way; empty before the first start.
    public ReadOnlyObjectProperty<Optional<SweepProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the sweep cannot be opened or go on, as a sentence.
    public ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The question whether a program of the sweep's author may run.
    public TrustModel trust() {
        return trust;
    }

    /// Where the sweep was read from, or written to last.
    public Optional<Path> file() {
        return file.get();
    }

    /// Opens a sweep's file, and looks at everything it names.
    public void open(Path path) {
        file.set(Optional.of(path));
        plan(() -> SweepService.read(path));
    }

    /// Another question: the same sweep with something changed.
    public void change(SweepSpec changed) {
        plan(() -> changed);
    }

    /// Another sweep, which is in no file yet.
    public void begin(SweepSpec another) {
        file.set(Optional.empty());
        plan(() -> another);
    }

    /// Another sweep, written to a file and opened from there.
    public void begin(SweepSpec another, Path into) {
        write(another, into, () -> open(into));
    }

    /// Writes the sweep's file.
    public void save(Path path) {
        spec.get().ifPresent(now -> write(now, path, () -> file.set(Optional.of(path))));
    }

    private void write(SweepSpec what, Path path, Runnable then) {
        background.execute(() -> {
            try {
                var there = new MovedSweep(what).to(path.toAbsolutePath().getParent());
                Files.writeString(path, SweepSpecWriter.write(there));
                ui.run(then);
            } catch (IOException failed) {
                ui.run(() -> trouble.set(Optional.of("The sweep could not be written to " + path + ": "
                        + failed.getMessage() + ".")));
            }
        });
    }

    /// Starts the sweep, or asks about the program that it would run.
    public void start() {
        if (phase.get() == SweepPhase.READY && planned.isPresent()) {
            trust.ask(spec.get().orElseThrow(), () -> carryOut(false));
        }
    }

    /// Starts the sweep once more, with what was set aside.
    public void startAgain() {
        if ((phase.get() == SweepPhase.READY || phase.get() == SweepPhase.COMPLETE) && planned.isPresent()) {
            trust.ask(spec.get().orElseThrow(), () -> carryOut(true));
        }
    }

    public void pause() {
        run.ifPresent(SweepRun::pause);
        phase.set(run.isPresent() ? SweepPhase.PAUSED : phase.get());
    }

    public void resume() {
        run.ifPresent(SweepRun::resume);
        phase.set(run.isPresent() ? SweepPhase.RUNNING : phase.get());
    }

    public void cancel() {
        run.ifPresent(SweepRun::cancel);
    }

    /// Evaluates one merge, so that the rest can be forecast.
    public void tryOne() {
        planned.filter(_ -> phase.get() == SweepPhase.READY).ifPresent(now -> {
            phase.set(SweepPhase.PLANNING);
            work.ask(() -> {
                var next = now.tryOne();
                var state = now.state();
                return LastAsked.Next.of(() -> ready(now, state, next));
            });
        });
    }

    private void carryOut(boolean again) {
        var now = planned.orElseThrow();
        phase.set(SweepPhase.RUNNING);
        trouble.set(Optional.empty());
        work.ask(() -> {
            var started = now.start(again);
            return new LastAsked.Next(() -> watch(started), started::close);
        });
    }

    private void watch(SweepRun started) {
        run = Optional.of(started);
        started.watch(new Latest<>(ui, this::show)::offer);
    }

    private void show(SweepProgress now) {
        progress.set(Optional.of(now));
        results.show(now.state());
        now.end().filter(_ -> run.isPresent()).ifPresent(end -> {
            var finished = run.orElseThrow();
            run = Optional.empty();
            background.execute(finished::close);
            phase.set(now.status().isFinished() ? SweepPhase.COMPLETE : SweepPhase.READY);
            trouble.set(end instanceof SweepEnd.Broken(String sentence)
                    ? Optional.of(sentence)
                    : Optional.empty());
        });
    }

    @FunctionalInterface
    private interface Reading {
        SweepSpec spec() throws SweepTrouble;
    }

    private void plan(Reading reading) {
        release();
        phase.set(SweepPhase.PLANNING);
        trouble.set(Optional.empty());
        work.ask(() -> {
            var now = reading.spec();
            ui.run(() -> spec.set(Optional.of(now)));
            var plan = project.sweeps().plan(now, Cancellation.NEVER);
            var state = plan.state();
            var next = plan.forecast();
            return LastAsked.Next.of(() -> ready(plan, state, next));
        });
    }

    private void ready(PlannedSweep plan, SweepState state, SweepForecast next) {
        planned = Optional.of(plan);
        spec.set(Optional.of(plan.spec()));
        forecast.set(Optional.of(next));
        results.show(state);
        phase.set(state.isFinished() ? SweepPhase.COMPLETE : SweepPhase.READY);
    }

    private void failed(SweepTrouble wrong) {
        trouble.set(Optional.of(wrong.getMessage()));
        phase.set(spec.get().isPresent() ? SweepPhase.READY : SweepPhase.NONE);
    }

    /// Stops what runs, without waiting for it.
    private void release() {
        run.ifPresent(running -> background.execute(running::close));
        run = Optional.empty();
        close();
    }

    /// Stops what runs and waits until it has stopped; evaluations under way are lost, and nothing else.
    @Override
    public void close() {
        work.forget();
        results.forget();
        run.ifPresent(SweepRun::close);
        run = Optional.empty();
        planned = Optional.empty();
        progress.set(Optional.empty());
        trust.refuse();
    }
}
