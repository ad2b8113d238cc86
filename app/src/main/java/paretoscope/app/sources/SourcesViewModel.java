package paretoscope.app.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.UiThread;
import paretoscope.store.Scope;
import paretoscope.store.SourceSummary;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;

/// The sources of a project, the facets of its configurations, and what of them takes part.
public final class SourcesViewModel implements AutoCloseable {
    private final Project project;
    private final Messages messages;
    private final Executor background;
    private final LatestAnswer<Boolean, Contents> loading;
    private final LatestAnswer<Choice, Choice> checking;
    private final ReadOnlyObjectWrapper<List<SourceSummary>> sources = new ReadOnlyObjectWrapper<>(this, "sources",
            List.of());
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(this, "facets", List.of());
    private final ReadOnlyObjectWrapper<Optional<DaySpan>> days = new ReadOnlyObjectWrapper<>(this, "days",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(this, "choice",
            Choice.EVERYTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public SourcesViewModel(Project project, Executor background, UiThread ui, Messages messages) {
        this.project = project;
        this.messages = messages;
        this.background = background;
        checking = new LatestAnswer<>(background, ui, (wanted, _) -> checked(wanted), this::decide);
        loading = new LatestAnswer<>(background, ui, (_, _) -> contents(), this::take);
    }

    private Contents contents() throws WorkspaceException {
        var workspace = project.workspace();
        return Contents.of(workspace.sources(), workspace.runs(Scope.all().withHidden(true)));
    }

    private void take(LatestAnswer.Answer<Contents> answer) {
        switch (answer) {
            case LatestAnswer.Answer.Pending<Contents> _ -> {
                return;
            }
            case LatestAnswer.Answer.Found<Contents> found -> {
                sources.set(found.value().sources());
                empty.set(found.value().sources().isEmpty());
                facets.set(found.value().facets());
                days.set(found.value().days());
                forgetWhatIsGone();
            }
            case LatestAnswer.Answer.Failed<Contents> failed ->
                messages.post(Message.error(Sentences.of(failed.reason())));
        }
    }

    private void forgetWhatIsGone() {
        var there = sources.get().stream().map(SourceSummary::id).collect(Collectors.toSet());
        var shown = new HashSet<>(choice.get().shown());
        if (shown.retainAll(there)) {
            choice.set(choice.get().withShown(shown));
        }
    }

    /// Reads sources and facets anew.
    public void reload() {
        loading.ask(true);
    }

    public ReadOnlyObjectProperty<List<SourceSummary>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /// Whether there are no sources; not before that is known.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Facet>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /// The days the runs span, where there are several.
    public ReadOnlyObjectProperty<Optional<DaySpan>> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /// What takes part; views ask anew when it changes.
    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Why the condition cannot be used; empty when it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void search(String words) {
        choose(choice.get().withSearch(words));
    }

    public void choose(String facet, Set<String> values) {
        choose(choice.get().withValues(facet, values));
    }

    /// Lets only runs of these days take part; all of them is the same as no limit.
    public void choose(Optional<DaySpan> span) {
        choose(choice.get().withDates(span.filter(wanted -> !days.get().equals(span))));
    }

    /// Takes a condition in SQL once it is known to be sound, or says what is wrong with it and leaves the old one in
    /// force.
    public void condition(String sql) {
        checking.ask(choice.get().withCondition(sql.strip()));
    }

    private Choice checked(Choice wanted) throws WorkspaceException {
        project.workspace().runs(Choice.EVERYTHING.withCondition(wanted.condition()).within(Scope.all()));
        return wanted;
    }

    private void decide(LatestAnswer.Answer<Choice> answer) {
        switch (answer) {
            case LatestAnswer.Answer.Pending<Choice> _ -> problem.set("");
            case LatestAnswer.Answer.Found<Choice> sound ->
                choose(choice.get().withCondition(sound.value().condition()));
            case LatestAnswer.Answer.Failed<Choice> failed -> problem.set(Sentences.of(failed.reason()));
        }
    }

    /// Lets sources take part, or not; the last ones cannot be taken away, as nothing would be left to show.
    public void show(List<SourceSummary> some, boolean shown) {
        var all = ids(sources.get());
        var next = new HashSet<>(choice.get().shown().isEmpty() ? all : choice.get().shown());
        if (shown) {
            next.addAll(ids(some));
        } else {
            next.removeAll(ids(some));
        }
        if (!next.isEmpty()) {
            choose(choice.get().withShown(next.equals(all) ? Set.of() : next));
        }
    }

    private static Set<Long> ids(List<SourceSummary> some) {
        return some.stream().map(SourceSummary::id).collect(Collectors.toSet());
    }

    /// Lets some sources take part alone.
    public void showOnly(List<SourceSummary> some) {
        var wanted = ids(some);
        choose(choice.get().withShown(wanted.equals(ids(sources.get())) ? Set.of() : wanted));
    }

    /// Lets every source take part again.
    public void showAllSources() {
        choose(choice.get().withShown(Set.of()));
    }

    public void showEverything() {
        problem.set("");
        choose(Choice.EVERYTHING);
    }

    /// Whether all of these take part.
    public boolean isShown(List<SourceSummary> some) {
        var shown = choice.get().shown();
        return shown.isEmpty() || shown.containsAll(ids(some));
    }

    /// Whether any of these takes part.
    public boolean isAnyShown(List<SourceSummary> some) {
        var shown = choice.get().shown();
        return shown.isEmpty() || ids(some).stream().anyMatch(shown::contains);
    }

    /// Restores a choice, as the last session left it.
    public void choose(Choice next) {
        if (!next.equals(choice.get())) {
            choice.set(next);
        }
    }

    /// Takes sources out of the workspace together; one undo brings all of them back.
    public void delete(List<SourceSummary> some) {
        background.execute(() -> {
            var what = some.size() == 1 ? some.getFirst().displayName() : some.size() + " sources";
            try {
                project.workspace().deleteSources(some.stream().map(SourceSummary::id).toList());
                project.changed();
                messages.post(Message.done("Removed " + what + ". Undo brings " + (some.size() == 1 ? "it" : "them")
                        + " back."));
            } catch (WorkspaceException e) {
                messages.post(Message.error(what + " could not be removed. " + Sentences.of(e)));
            }
        });
    }

    @Override
    public void close() {
        loading.close();
        checking.close();
    }
}
