package paretoscope.app.sweep.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.app.screen.UiThread;
import paretoscope.compute.device.Device;
import paretoscope.merge.sweep.SweepCheck;
import paretoscope.merge.sweep.SweepProblem;
import paretoscope.views.sweep.SweepService;

/// A sweep being designed: every edit is checked at once, and can be taken back.
public final class DesignerModel {
    private final Executor background;
    private final UiThread ui;
    private final ReadOnlyObjectWrapper<SweepDraft> draft;
    private final ReadOnlyObjectWrapper<SweepDraft> filled;
    private final ReadOnlyObjectWrapper<SweepCheck> check;
    private final ReadOnlyObjectWrapper<Optional<String>> objection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Device>> devices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(false);
    private final Deque<SweepDraft> before = new ArrayDeque<>();
    private final Deque<SweepDraft> after = new ArrayDeque<>();
    private String lastTyped = "";
    private long asked;

    /// @param background where the models' files are looked at
    public DesignerModel(SweepDraft first, Executor background, UiThread ui) {
        this.background = background;
        this.ui = ui;
        draft = new ReadOnlyObjectWrapper<>(first);
        filled = new ReadOnlyObjectWrapper<>(first);
        check = new ReadOnlyObjectWrapper<>(first.check());
        look();
        background.execute(() -> {
            var found = SweepService.devices();
            ui.run(() -> devices.set(found));
        });
    }

    public ReadOnlyObjectProperty<SweepDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// The draft whenever it changes otherwise than by typing, so that all fields are to be filled anew.
    public ReadOnlyObjectProperty<SweepDraft> filledProperty() {
        return filled.getReadOnlyProperty();
    }

    public SweepDraft draft() {
        return draft.get();
    }

    /// What is wrong with the draft, or the sweep that it is.
    public ReadOnlyObjectProperty<SweepCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /// Why the files that the sweep names do not fit each other.
    public ReadOnlyObjectProperty<Optional<String>> objectionProperty() {
        return objection.getReadOnlyProperty();
    }

    /// What this machine has to evaluate on; empty while that is being found out.
    public ReadOnlyObjectProperty<List<Device>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// The first thing that is wrong at a place or within it.
    public Optional<SweepProblem> problemAt(String place) {
        return check.get().problems().stream().filter(problem -> isWithin(problem.path(), place)).findFirst();
    }

    private static boolean isWithin(String path, String place) {
        return path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "[");
    }

    /// Takes what is typed at a place. What is typed there letter by letter is taken back in one go.
    public void type(String place, Entry entry, String typed) {
        var changed = draft().with(place, entry, typed);
        if (!changed.equals(draft())) {
            if (!place.equals(lastTyped)) {
                before.push(draft());
            }
            lastTyped = place;
            after.clear();
            show(changed);
        }
    }

    /// Any other edit.
    public void change(SweepDraft changed) {
        if (!changed.equals(draft())) {
            before.push(draft());
            lastTyped = "";
            after.clear();
            fill(changed);
        }
    }

    public void undo() {
        turn(before, after);
    }

    public void redo() {
        turn(after, before);
    }

    private void turn(Deque<SweepDraft> from, Deque<SweepDraft> to) {
        if (!from.isEmpty()) {
            to.push(draft());
            lastTyped = "";
            fill(from.pop());
        }
    }

    private void fill(SweepDraft now) {
        show(now);
        filled.set(now);
    }

    private void show(SweepDraft now) {
        check.set(now.check());
        draft.set(now);
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
        look();
    }

    private void look() {
        long ticket = ++asked;
        objection.set(Optional.empty());
        check.get().spec().ifPresent(spec -> background.execute(() -> {
            var found = SweepService.objection(spec);
            ui.run(() -> {
                if (ticket == asked) {
                    objection.set(found);
                }
            });
        }));
    }
}
