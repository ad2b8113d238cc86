package paretoscope.app.editing;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.UiThread;

/// Which names of models join under one.
public final class AliasesViewModel {
    private final Saying saying;
    private final Executor background;
    private final UiThread ui;
    private final Messages messages;
    private final ObservableList<Alias> aliases = FXCollections.observableArrayList();
    private final ObservableList<Alias> shownAliases = FXCollections.unmodifiableObservableList(aliases);
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObservableList<String> shownModels = FXCollections.unmodifiableObservableList(models);
    private final ObservableList<ModelName.Likeness> suggestions = FXCollections.observableArrayList();
    private final ObservableList<ModelName.Likeness> shownSuggestions = FXCollections
            .unmodifiableObservableList(suggestions);

    /// One name that stands for another.
    public record Alias(String name, String with) {}

    private record State(List<Alias> aliases, List<String> models) {}

    private interface Change {
        void make() throws Exception;
    }

    public AliasesViewModel(Saying saying, Executor background, UiThread ui, Messages messages) {
        this.saying = saying;
        this.background = background;
        this.ui = ui;
        this.messages = messages;
        change(() -> {});
    }

    /// What joins with what.
    public ObservableList<Alias> aliases() {
        return shownAliases;
    }

    /// The models of the workspace by the names they go by here.
    public ObservableList<String> models() {
        return shownModels;
    }

    /// Names that look as if they meant the same model.
    ObservableList<ModelName.Likeness> suggestions() {
        return shownSuggestions;
    }

    /// Joins a name with another.
    public void join(String name, String with) {
        if (!name.isBlank() && !with.isBlank() && !name.strip().equals(with.strip())) {
            change(() -> saying.join(name.strip(), with.strip()));
        }
    }

    /// Lets a name stand for itself again.
    public void separate(Alias alias) {
        change(() -> saying.separate(alias.name()));
    }

    private void change(Change change) {
        background.execute(() -> {
            try {
                change.make();
                var state = new State(list(saying.aliases()), List.copyOf(saying.models()));
                ui.run(() -> show(state));
            } catch (Exception e) {
                messages.post(Message.error("The names could not be changed. " + Sentences.of(e)));
            }
        });
    }

    private static List<Alias> list(Map<String, String> aliases) {
        return new TreeSet<>(aliases.keySet()).stream().map(name -> new Alias(name, aliases.get(name))).toList();
    }

    private void show(State state) {
        aliases.setAll(state.aliases());
        models.setAll(state.models());
        suggestions.setAll(ModelName.likenesses(state.models()));
    }
}
