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
import paretoscope.views.sweep.ForeignCode;
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
    private final Agreements agreements;
    private final SweepResultsModel results;
    private final ReadOnlyObjectWrapper<SweepPhase> phase = new ReadOnlyObjectWrapper<>(SweepPhase.NONE);
    private final ReadOnlyObjectWrapper<Optional<SweepSpec>> spec = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SweepForecast>> forecast = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SweepProgress>> progress = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ForeignCode>> question = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private Optional<PlannedSweep> planned = Optional.empty();
    private Optional<SweepRun> run = Optional.empty();
    private long asked;

    public SweepViewModel(Project project, Executor background, UiThread ui, Agreements agreements) {
        this.project = project;
        this.background = background;
        this.ui = ui;
        this.agreements = agreements;
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

    /// The program that the sweep would run, which the user has to agree to first.
    public ReadOnlyObjectProperty<Optional<ForeignCode>> questionProperty() {
        return question.getReadOnlyProperty();
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

    /// Writes the sweep's file.
    public void save(Path path) {
        spec.get().ifPresent(now -> background.execute(() -> {
            try {
                var there = new SweepEdit(now).in(path.toAbsolutePath().getParent());
                Files.writeString(path, SweepSpecWriter.write(there));
                ui.run(() -> file.set(Optional.of(path)));
            } catch (IOException failed) {
                ui.run(() -> trouble.set(Optional.of("The sweep could not be written to " + path + ": "
                        + failed.getMessage() + ".")));
            }
        }));
    }

    /// Starts the sweep, or asks about the program that it would run.
    public void start() {
        if (phase.get() != SweepPhase.READY || planned.isEmpty()) {
            return;
        }
        try {
            var foreign = ForeignCode.in(spec.get().orElseThrow()).filter(code -> !agreements.cover(code));
            question.set(foreign);
            if (foreign.isEmpty()) {
                carryOut();
            }
        } catch (SweepTrouble wrong) {
            trouble.set(Optional.of(wrong.getMessage()));
        }
    }

    /// The user has seen the program and wants it run, now and from now on.
    public void agree() {
        question.get().ifPresent(code -> {
            try {
                agreements.add(code);
                question.set(Optional.empty());
                carryOut();
            } catch (IOException failed) {
                trouble.set(Optional.of("The agreement could not be remembered: " + failed.getMessage() + "."));
            }
        });
    }

    /// The user does not want the program run.
    public void refuse() {
        question.set(Optional.empty());
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
            work(() -> {
                var next = now.tryOne();
                var state = now.state();
                return Next.of(() -> ready(now, state, next));
            });
        });
    }

    private void carryOut() {
        var now = planned.orElseThrow();
        phase.set(SweepPhase.RUNNING);
        trouble.set(Optional.empty());
        work(() -> {
            var started = now.start(false);
            return new Next(() -> watch(started), started::close);
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
        work(() -> {
            var now = reading.spec();
            ui.run(() -> spec.set(Optional.of(now)));
            var plan = project.sweeps().plan(now, Cancellation.NEVER);
            var state = plan.state();
            var next = plan.forecast();
            return Next.of(() -> ready(plan, state, next));
        });
    }

    private void ready(PlannedSweep plan, SweepState state, SweepForecast next) {
        planned = Optional.of(plan);
        spec.set(Optional.of(plan.spec()));
        forecast.set(Optional.of(next));
        results.show(state);
        phase.set(state.isFinished() ? SweepPhase.COMPLETE : SweepPhase.READY);
    }

    @FunctionalInterface
    private interface Work {
        Next done() throws SweepTrouble;
    }

    /// @param then how the window goes on
    /// @param dropped what to do instead, elsewhere, when something else was asked for meanwhile
    private record Next(Runnable then, Runnable dropped) {
        static Next of(Runnable then) {
            return new Next(then, () -> {});
        }
    }

    private void work(Work work) {
        long ticket = ++asked;
        background.execute(() -> {
            var next = done(work);
            ui.run(() -> {
                if (ticket == asked) {
                    next.then().run();
                } else {
                    background.execute(next.dropped());
                }
            });
        });
    }

    private Next done(Work work) {
        try {
            return work.done();
        } catch (SweepTrouble wrong) {
            return Next.of(() -> {
                trouble.set(Optional.of(wrong.getMessage()));
                phase.set(spec.get().isPresent() ? SweepPhase.READY : SweepPhase.NONE);
            });
        }
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
        asked++;
        run.ifPresent(SweepRun::close);
        run = Optional.empty();
        planned = Optional.empty();
        progress.set(Optional.empty());
        question.set(Optional.empty());
    }
}
