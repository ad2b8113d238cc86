package paretoscope.app.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
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
    private final LatestAnswer<Boolean, Contents> loading;
    private final ReadOnlyObjectWrapper<List<SourceSummary>> sources = new ReadOnlyObjectWrapper<>(this, "sources",
            List.of());
    private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(this, "facets", List.of());
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(this, "choice",
            Choice.EVERYTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private record Contents(List<SourceSummary> sources, List<Facet> facets) {}

    public SourcesViewModel(Project project, Executor background, UiThread ui, Messages messages) {
        this.project = project;
        this.messages = messages;
        loading = new LatestAnswer<>(background, ui, (_, _) -> contents(), this::take);
    }

    private Contents contents() throws WorkspaceException {
        var workspace = project.workspace();
        return new Contents(workspace.sources(), Facet.of(workspace.configurations(Scope.all())));
    }

    private void take(LatestAnswer.Answer<Contents> answer) {
        switch (answer) {
            case LatestAnswer.Answer.Pending<Contents> _ -> {
                return;
            }
            case LatestAnswer.Answer.Found<Contents> found -> {
                sources.set(found.value().sources());
                facets.set(found.value().facets());
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

    public ReadOnlyObjectProperty<List<Facet>> facetsProperty() {
        return facets.getReadOnlyProperty();
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

    /// Takes a condition in SQL, or says what is wrong with it and leaves the old one in force.
    public void condition(String sql) {
        problem.set("");
        var wanted = choice.get().withCondition(sql);
        try {
            project.workspace().configurations(wanted.within(Scope.all()));
            choose(wanted);
        } catch (WorkspaceException e) {
            problem.set(e.getMessage());
        }
    }

    /// Lets a source take part, or not.
    public void show(long source, boolean shown) {
        var all = sources.get().stream().map(SourceSummary::id).collect(Collectors.toSet());
        var next = new HashSet<>(choice.get().shown().isEmpty() ? all : choice.get().shown());
        if (shown) {
            next.add(source);
        } else {
            next.remove(source);
        }
        if (!next.isEmpty()) {
            choose(choice.get().withShown(next.equals(all) ? Set.of() : next));
        }
    }

    /// Lets one source take part alone.
    public void showOnly(long source) {
        choose(choice.get().withShown(Set.of(source)));
    }

    public void showEverything() {
        problem.set("");
        choose(Choice.EVERYTHING);
    }

    public boolean isShown(long source) {
        var shown = choice.get().shown();
        return shown.isEmpty() || shown.contains(source);
    }

    /// Restores a choice, as the last session left it.
    public void choose(Choice next) {
        if (!next.equals(choice.get())) {
            choice.set(next);
        }
    }

    /// Takes a source out of the workspace; undo brings it back.
    public void delete(SourceSummary source) {
        try {
            project.workspace().deleteSource(source.id());
            project.changed();
            messages.post(Message.done("Removed " + source.displayName() + ". Undo brings it back."));
        } catch (WorkspaceException e) {
            messages.post(Message.error(e.getMessage()));
        }
    }

    @Override
    public void close() {
        loading.close();
    }
}
