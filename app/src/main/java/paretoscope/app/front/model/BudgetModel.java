package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.typing.TypedNumber;
import paretoscope.charts.FrontPlot;
import paretoscope.charts.MetricText;
import paretoscope.views.front.BudgetAdvice;
import paretoscope.views.front.BudgetSentence;
import paretoscope.views.front.FrontObjective;

/// A limit on the cost, and what to pick under it.
public final class BudgetModel {
    private final ObjectProperty<OptionalDouble> limit = new SimpleObjectProperty<>(this, "limit",
            OptionalDouble.empty());
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(this, "advice",
            Optional.empty());
    private Optional<FrontAnswer.Found> answer = Optional.empty();

    /// What to pick, in one sentence and as configurations to go to.
    public record Advice(String sentence, List<Pick> picks) {
        public Advice {
            picks = List.copyOf(picks);
        }
    }

    /// A configuration with the part it plays and its values.
    public record Pick(String part, String label, String values) {}

    BudgetModel() {
        limit.subscribe((_, _) -> advise());
    }

    /// The most that may be spent, in the cost's unit; the least wanted where higher is better.
    public ObjectProperty<OptionalDouble> limitProperty() {
        return limit;
    }

    /// What to pick; nothing without a limit.
    public ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// Takes a limit as people type it: `5`, `$5.00`, `1,200`, `3k`; the empty text takes the limit away.
    ///
    /// @return a sentence when it is no number
    public Optional<String> type(String typed) {
        return switch (TypedNumber.of(typed)) {
            case TypedNumber.Number(OptionalDouble value) -> {
                limit.set(value);
                yield Optional.empty();
            }
            case TypedNumber.None(String complaint) -> Optional.of(complaint);
        };
    }

    /// The limit as a text to edit.
    public String typed() {
        return TypedNumber.edited(limit.get());
    }

    /// Whether the limit is the most or the least: `≤` or `≥`.
    public String relation() {
        return answer.map(found -> cost(found).higherIsBetter() ? "≥" : "≤").orElse("≤");
    }

    /// How the limit is written: `≤ $5.00`; the empty text without one.
    public String label() {
        return answer.filter(_ -> limit.get().isPresent()).map(found -> label(cost(found))).orElse("");
    }

    private String label(FrontObjective cost) {
        return (cost.higherIsBetter() ? "≥ " : "≤ ") + MetricText.of(cost.metric(), limit.get().getAsDouble());
    }

    List<FrontPlot.Limit> limits(boolean alongX) {
        return limit.get().isEmpty()
                ? List.of()
                : List.of(new FrontPlot.Limit(alongX, limit.get().getAsDouble(), label()));
    }

    /// Takes the limit over into another currency.
    void convert(double factor) {
        limit.get().ifPresent(amount -> limit.set(OptionalDouble.of(amount * factor)));
    }

    /// A limit on one cost says nothing about another.
    void show(Optional<FrontAnswer.Found> found) {
        boolean other = found.isPresent() && answer.isPresent()
                && !cost(found.get()).name().equals(cost(answer.get()).name());
        answer = found;
        if (other) {
            limit.set(OptionalDouble.empty());
        }
        advise();
    }

    private static FrontObjective cost(FrontAnswer.Found found) {
        return found.result().objectives().get(found.cost());
    }

    private void advise() {
        advice.set(answer.filter(_ -> limit.get().isPresent()).map(this::advice));
    }

    private Advice advice(FrontAnswer.Found found) {
        var given = BudgetAdvice.of(found.result(), found.quality(), found.cost(), limit.get().getAsDouble());
        var picks = new ArrayList<Pick>();
        add(picks, found, "Pick", given.pick());
        add(picks, found, "Runner-up", given.runnerUp());
        add(picks, found, "Next", given.next());
        return new Advice(BudgetSentence.of(found.result(), given, found.quality()), picks);
    }

    private static void add(List<Pick> picks, FrontAnswer.Found found, String part, OptionalInt row) {
        row.ifPresent(at -> picks.add(new Pick(part, found.result().label(at),
                text(found, at, found.quality()) + " · " + text(found, at, found.cost()))));
    }

    private static String text(FrontAnswer.Found found, int row, int objective) {
        return MetricText.of(found.result().objectives().get(objective).metric(),
                found.result().value(row, objective));
    }
}
