package paretoscope.app.costs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.cost.CostModel;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costs.ComputedCost;
import paretoscope.views.costs.CostModelService.Preview;
import paretoscope.views.costs.Profiles;
import paretoscope.views.front.UnclearQuestion;

/// Costs the user adds: the one being made with what it would give, and those there are.
final class CostsViewModel implements AutoCloseable {
    private final Project project;
    private final Executor edits;
    private final UiThread ui;
    private final Messages messages;
    private final Consumer<String> added;
    private final CostDraft draft = new CostDraft();
    private final ObservableList<ComputedCost> costs = FXCollections.observableArrayList();
    private final ObservableList<String> columns = FXCollections.observableArrayList();
    private final ObservableList<String> entries = FXCollections.observableArrayList();
    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper keepable = new ReadOnlyBooleanWrapper(this, "keepable");
    private final LatestAnswer<CostModel, Preview> trying;
    private Optional<Profiles> profiles = Optional.empty();

    /// A cost that was added.
    record Kept(String name, String words) {}

    private record Known(List<String> columns, Map<String, CostModel> kept) {}

    private interface Change {
        void make() throws Exception;
    }

    /// @param edits carries out one change after the other
    /// @param added told the name of a cost when it has been added
    CostsViewModel(Project project, Executor questions, Executor edits, UiThread ui, Messages messages,
            Consumer<String> added) {
        this.project = project;
        this.edits = edits;
        this.ui = ui;
        this.messages = messages;
        this.added = added;
        trying = new LatestAnswer<>(questions, ui, this::attempt, this::tried);
        draft.entry.subscribe((_, _) -> pickProfile());
        draft.all().forEach(part -> part.subscribe((_, _) -> check()));
        change(() -> {});
        check();
    }

    CostDraft draft() {
        return draft;
    }

    /// What the cost would be for each configuration.
    ObservableList<ComputedCost> costs() {
        return costs;
    }

    /// The columns a cost can be made of.
    ObservableList<String> columns() {
        return columns;
    }

    /// The profiles of the file that was chosen.
    ObservableList<String> entries() {
        return entries;
    }

    ObservableList<Kept> kept() {
        return kept;
    }

    /// What the cost would give, or what is missing or wrong with it.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty keepableProperty() {
        return keepable.getReadOnlyProperty();
    }

    /// Reads a file of profiles.
    void readProfiles(Path file) {
        change(() -> {
            var read = Profiles.read(file);
            ui.run(() -> {
                profiles = Optional.of(read);
                entries.setAll(read.entries());
                if (!entries.isEmpty()) {
                    draft.entry.set(entries.getFirst());
                }
                pickProfile();
            });
        });
    }

    private void pickProfile() {
        draft.profile.set(profiles.filter(_ -> draft.entry.get() != null && !draft.entry.get().isBlank())
                .flatMap(read -> {
                    try {
                        return Optional.of(read.profile(draft.entry.get()));
                    } catch (UnreadableSource notThere) {
                        return Optional.empty();
                    }
                }));
    }

    private void check() {
        keepable.set(false);
        costs.clear();
        try {
            trying.ask(draft.model());
        } catch (IllegalArgumentException e) {
            trying.close();
            said.set(Sentences.of(e));
        }
    }

    private Preview attempt(CostModel model, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        return project.costModels().preview(draft.name.get().isBlank() ? "cost" : draft.name.get(), model, Scope.all());
    }

    private void tried(Answer<Preview> came) {
        switch (came) {
            case Answer.Pending<Preview> _ -> said.set("Working it out…");
            case Answer.Found<Preview>(Preview preview) -> {
                costs.setAll(preview.costs());
                said.set(preview.known() + " of " + preview.costs().size() + " configurations have all it needs"
                        + (preview.unit().isKnown() && !preview.unit().symbol().equals("1")
                                ? "; the unit is " + preview.unit().symbol() + "."
                                : "."));
                keepable.set(preview.known() > 0 && !draft.name.get().isBlank());
            }
            case Answer.Failed<Preview>(Exception reason) -> said.set(Sentences.of(reason));
        }
    }

    /// Adds the cost as a column.
    void keep() {
        if (keepable.get()) {
            var name = draft.name.get().strip();
            var model = draft.model();
            change(() -> {
                project.costModels().keep(name, model);
                messages.post(Message.done("“" + name + "” is a cost that the views offer now."));
                ui.run(() -> added.accept(name));
            });
        }
    }

    /// Takes a cost away.
    void remove(Kept cost) {
        change(() -> project.costModels().remove(cost.name()));
    }

    private void change(Change change) {
        edits.execute(() -> {
            try {
                change.make();
                var known = new Known(project.costModels().columns(Scope.all()), project.costModels().kept());
                ui.run(() -> show(known));
            } catch (Exception e) {
                messages.post(Message.error(Sentences.of(e)));
            }
        });
    }

    private void show(Known known) {
        columns.setAll(known.columns());
        kept.setAll(known.kept().entrySet().stream().map(cost -> new Kept(cost.getKey(), cost.getValue().words()))
                .toList());
    }

    @Override
    public void close() {
        trying.close();
    }
}
