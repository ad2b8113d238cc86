package paretoscope.app.items;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import paretoscope.app.messages.Counts;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.source.Cancellation;
import paretoscope.views.items.ItemComparison;
import paretoscope.views.items.ItemPair;

/// Two configurations item by item: what is listed, and the comparison in a sentence.
public final class ItemsViewModel implements AutoCloseable {
    private final String a;
    private final String b;
    private final LatestAnswer<Boolean, Optional<ItemComparison>> comparing;
    private final ObservableList<ItemPair> listed = FXCollections.observableArrayList();
    private final FilteredList<ItemPair> rows = new FilteredList<>(listed);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty all = new SimpleBooleanProperty(this, "all");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Reading the items…");
    private final ReadOnlyObjectWrapper<Optional<ItemComparison>> comparison = new ReadOnlyObjectWrapper<>(this,
            "comparison", Optional.empty());

    /// The comparison itself, as [paretoscope.views.items.ItemComparisonService#compare] makes it.
    @FunctionalInterface
    public interface Comparing {
        Optional<ItemComparison> compare(Cancellation cancellation) throws Exception;
    }

    /// @param a the label of the first
    /// @param b the label of the second
    public ItemsViewModel(String a, String b, Comparing comparing, Executor background, UiThread ui) {
        this.a = a;
        this.b = b;
        this.comparing = new LatestAnswer<>(background, ui, (_, cancellation) -> comparing.compare(cancellation),
                this::take);
        search.subscribe(words -> rows.setPredicate(matching(words)));
        all.subscribe((_, _) -> list());
        this.comparing.ask(true);
    }

    public String a() {
        return a;
    }

    public String b() {
        return b;
    }

    /// The items that pass the search: those they disagree on, or all they have in common.
    public ObservableList<ItemPair> rows() {
        return rows;
    }

    /// Words that have to occur in the task, the item or an answer.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether items they agree on are listed too.
    public BooleanProperty allProperty() {
        return all;
    }

    /// How it stands between the two.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What was found; empty while it is being read, or when there is nothing to compare.
    public ReadOnlyObjectProperty<Optional<ItemComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    @Override
    public void close() {
        comparing.close();
    }

    private void take(Answer<Optional<ItemComparison>> answer) {
        switch (answer) {
            case Answer.Pending<Optional<ItemComparison>> _ -> {
            }
            case Answer.Found<Optional<ItemComparison>>(Optional<ItemComparison> found) -> {
                comparison.set(found);
                summary.set(found.map(ItemsViewModel::sentence).orElse(
                        "There is no item that both have a score at: their files may hold totals only."));
                list();
            }
            case Answer.Failed<Optional<ItemComparison>>(Exception reason) -> summary.set(Sentences.of(reason));
        }
    }

    private void list() {
        listed.setAll(comparison.get().map(found -> all.get() ? found.pairs() : found.disagreements())
                .orElse(List.of()));
    }

    static String sentence(ItemComparison found) {
        int common = found.pairs().size();
        long apart = found.betterA() + found.betterB();
        var text = "On " + counted(common, "common item") + " by " + found.quality().name() + ": " + found.a()
                + " is better on " + Counts.of(found.betterA()) + ", " + found.b() + " on " + Counts.of(found.betterB())
                + "; they agree on " + Counts.of(common - apart) + ".";
        return text + alone(found.a(), found.onlyA()) + alone(found.b(), found.onlyB());
    }

    private static String alone(String label, int items) {
        return items == 0 ? "" : " " + counted(items, "more item") + " only " + label + " tried.";
    }

    private static String counted(long count, String what) {
        return Counts.of(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static Predicate<ItemPair> matching(String words) {
        var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return pair -> {
            var text = String.join("\n", pair.task(), pair.item(), pair.answerA().orElse(""),
                    pair.answerB().orElse("")).toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        };
    }
}
