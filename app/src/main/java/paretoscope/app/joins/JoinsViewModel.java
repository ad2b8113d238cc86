package paretoscope.app.joins;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.Scope;
import paretoscope.store.SourceSummary;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.join.JoinReport;
import paretoscope.views.join.JoinRule;

/// A rule by which one source takes over another's measurements, while it is being made: what it would match is told
/// after every change, and nothing changes until the rule is kept.
public final class JoinsViewModel implements AutoCloseable {
    private final Project project;
    private final Executor edits;
    private final UiThread ui;
    private final Messages messages;
    private final StringProperty borrowers = new SimpleStringProperty(this, "borrowers", "");
    private final StringProperty lenders = new SimpleStringProperty(this, "lenders", "");
    private final StringProperty keys = new SimpleStringProperty(this, "keys", "");
    private final StringProperty aliases = new SimpleStringProperty(this, "aliases", "");
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final ObservableList<String> shownSources = FXCollections.unmodifiableObservableList(sources);
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> shownSuggestions = FXCollections.unmodifiableObservableList(suggestions);
    private final ObservableList<JoinRule> kept = FXCollections.observableArrayList();
    private final ObservableList<JoinRule> shownKept = FXCollections.unmodifiableObservableList(kept);
    private final ReadOnlyObjectWrapper<Optional<JoinReport>> report = new ReadOnlyObjectWrapper<>(this, "report",
            Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final LatestAnswer<JoinRule, JoinReport> trying;
    private final LatestAnswer<List<String>, List<Suggestion>> suggesting;

    /// Keys that would match so many of the configurations.
    public record Suggestion(String keys, int matched, int of) {
        @Override
        public String toString() {
            return keys;
        }
    }

    private record Known(List<String> sources, List<JoinRule> kept) {}

    private interface Change {
        void make() throws Exception;
    }

    /// @param questions where rules are tried out
    /// @param edits carries out one change after the other
    public JoinsViewModel(Project project, Executor questions, Executor edits, UiThread ui, Messages messages) {
        this.project = project;
        this.edits = edits;
        this.ui = ui;
        this.messages = messages;
        trying = new LatestAnswer<>(questions, ui, (rule, _) -> project.joins().preview(rule, Scope.all()),
                this::tried);
        suggesting = new LatestAnswer<>(questions, ui, this::suggest, this::suggested);
        borrowers.subscribe((_, _) -> sides());
        lenders.subscribe((_, _) -> sides());
        keys.subscribe((_, _) -> attempt());
        aliases.subscribe((_, _) -> attempt());
        attempt();
        change(() -> {});
    }

    /// The source whose configurations keep their rows: a file, a pattern, or `tool:name`.
    public StringProperty borrowersProperty() {
        return borrowers;
    }

    /// The source that lends its measurements.
    public StringProperty lendersProperty() {
        return lenders;
    }

    /// By what configurations are taken for the same, as `arch+img_size`; empty for the whole name, then the bare one.
    public StringProperty keysProperty() {
        return keys;
    }

    /// What models on the left are called on the right, as `old=new`; may be empty.
    public StringProperty aliasesProperty() {
        return aliases;
    }

    /// The files of the project, then its tools.
    public ObservableList<String> sources() {
        return shownSources;
    }

    /// Keys that match something, those that match most first.
    public ObservableList<Suggestion> suggestions() {
        return shownSuggestions;
    }

    /// The rules kept with the workspace.
    public ObservableList<JoinRule> kept() {
        return shownKept;
    }

    /// What the rule would do.
    public ReadOnlyObjectProperty<Optional<JoinReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// The report in a sentence, or what is missing or wrong.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Keeps the rule that was tried out, if it matches anything.
    public void keep() {
        report.get().filter(found -> !found.matched().isEmpty()).map(JoinReport::rule)
                .ifPresent(rule -> change(() -> project.joins().keep(rule)));
    }

    /// Forgets a rule.
    public void forget(JoinRule rule) {
        change(() -> project.joins().forget(rule));
    }

    private void sides() {
        suggestions.clear();
        if (!borrowers.get().isBlank() && !lenders.get().isBlank()) {
            suggesting.ask(List.of(borrowers.get().strip(), lenders.get().strip()));
        }
        attempt();
    }

    private List<Suggestion> suggest(List<String> sides, Cancellation cancellation) throws WorkspaceException {
        return project.joins().suggestions(sides.getFirst(), sides.getLast(), Scope.all()).stream()
                .map(found -> new Suggestion(found.rule().keys().getFirst().toString(), found.matched().size(),
                        found.borrowers()))
                .toList();
    }

    private void suggested(Answer<List<Suggestion>> came) {
        if (came instanceof Answer.Found<List<Suggestion>>(List<Suggestion> found)) {
            suggestions.setAll(found);
            if (keys.get().isBlank() && !found.isEmpty()) {
                keys.set(found.getFirst().keys());
            }
        }
    }

    private void attempt() {
        report.set(Optional.empty());
        if (borrowers.get().isBlank() || lenders.get().isBlank()) {
            said.set("Choose the source that keeps its rows and the one that lends its measurements.");
            return;
        }
        try {
            trying.ask(JoinRule.parse(borrowers.get().strip() + " <- " + lenders.get().strip() + part(" by ", keys)
                    + part(" with ", aliases)));
        } catch (IllegalArgumentException e) {
            trying.close();
            said.set(Sentences.of(e));
        }
    }

    private static String part(String word, StringProperty text) {
        return text.get().isBlank() ? "" : word + text.get().strip();
    }

    private void tried(Answer<JoinReport> came) {
        switch (came) {
            case Answer.Pending<JoinReport> _ -> said.set("Trying the rule out…");
            case Answer.Found<JoinReport>(JoinReport found) -> {
                report.set(Optional.of(found));
                said.set(summary(found));
            }
            case Answer.Failed<JoinReport>(Exception reason) -> said.set(Sentences.of(reason));
        }
    }

    private static String summary(JoinReport found) {
        if (found.borrowers() == 0) {
            return "No configuration comes from " + found.rule().borrowers() + ".";
        }
        return found.matched().size() + " of " + found.borrowers() + " configurations find a partner"
                + (found.ambiguous().isEmpty()
                        ? "."
                        : "; " + found.ambiguous().size()
                                + " find several and take none: add a setting to the key, or turn the rule around.");
    }

    private void change(Change change) {
        edits.execute(() -> {
            try {
                change.make();
                var known = new Known(names(), project.joins().kept());
                ui.run(() -> {
                    sources.setAll(known.sources());
                    kept.setAll(known.kept());
                });
            } catch (Exception e) {
                messages.post(Message.error("The sources could not be joined. " + Sentences.of(e)));
            }
        });
    }

    private List<String> names() throws WorkspaceException {
        var files = project.workspace().sources();
        return Stream.concat(files.stream().map(SourceSummary::displayName),
                files.stream().map(source -> "tool:" + source.tool())).distinct().toList();
    }

    @Override
    public void close() {
        trying.close();
        suggesting.close();
    }
}
