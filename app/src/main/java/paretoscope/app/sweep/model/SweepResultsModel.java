package paretoscope.app.sweep.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.screen.UiThread;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.search.Preference;
import paretoscope.merge.search.Sample;
import paretoscope.merge.surrogate.ConvexHull;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepState;

/// What a sweep's evaluations say so far. Fronts take up to a second to work out: while that goes on, of the states that
/// arrive only the last is worked on next.
public final class SweepResultsModel {
    private final Executor background;
    private final UiThread ui;
    private final ReadOnlyObjectWrapper<Optional<ShownSweep>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sample>> pick = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<List<Double>> weights = new SimpleObjectProperty<>(List.of());
    private Optional<SweepState> next = Optional.empty();
    private Optional<ConvexHull> hull = Optional.empty();
    private boolean working;

    SweepResultsModel(Executor background, UiThread ui) {
        this.background = background;
        this.ui = ui;
        weights.subscribe((_, _) -> choose());
    }

    /// A sweep's state with what follows from it.
    public record ShownSweep(SweepState state, SweepFronts fronts) {}

    public ReadOnlyObjectProperty<Optional<ShownSweep>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The merge under the sliders and what the surrogates say of it.
    public ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// The measured merge that is worth most to the user.
    public ReadOnlyObjectProperty<Optional<Sample>> pickProperty() {
        return pick.getReadOnlyProperty();
    }

    /// What each task is worth; one per task, not all 0.
    public ObjectProperty<List<Double>> weightsProperty() {
        return weights;
    }

    /// Works out what a state says.
    void show(SweepState state) {
        next = Optional.of(state);
        if (!working) {
            work();
        }
    }

    /// What waits to be worked on is not worked on any more.
    void forget() {
        next = Optional.empty();
    }

    /// Moves the profiler to a merge.
    public void profile(Coefficients coefficients) {
        shown.get().ifPresent(now -> profile.set(Optional.of(new Profile(coefficients, TaskResponse.of(now.state()
                .spec(), now.fronts(), coefficients), hull.filter(hull -> hull.contains(coefficients)).isEmpty()))));
    }

    private void work() {
        next.ifPresent(state -> {
            next = Optional.empty();
            working = true;
            background.execute(() -> {
                try {
                    var now = new ShownSweep(state, SweepFronts.of(state));
                    ui.run(() -> arrived(now));
                } catch (CancellationException _) {
                    // The window is closing; nobody waits for the fronts any more.
                }
            });
        });
    }

    private void arrived(ShownSweep now) {
        working = false;
        hull = now.fronts().hull();
        shown.set(Optional.of(now));
        int tasks = now.state().spec().tasks().size();
        if (weights.get().size() != tasks) {
            weights.set(Collections.nCopies(tasks, 1.0));
        }
        choose();
        int models = now.state().spec().coefficients();
        profile(profile.get().map(Profile::coefficients).filter(before -> before.size() == models).orElseGet(
                () -> Coefficients.uniform(models, 1.0 / models)));
        work();
    }

    private void choose() {
        boolean possible = weights.get().stream().anyMatch(weight -> weight > 0);
        pick.set(shown.get().filter(now -> possible && weights.get().size() == now.state().spec().tasks().size())
                .flatMap(now -> new Preference(weights.get()).pick(now.fronts().front(), Sample::values, now.fronts()
                        .metrics())));
    }
}
