package paretoscope.app.prices;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.front.model.FrontAnswer;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.cost.PriceChange;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costs.PriceTrial;
import paretoscope.views.front.FrontObjective;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.FrontResult;
import paretoscope.views.front.UnclearQuestion;

/// Prices that are tried out: the front follows them at once, and says who enters and who leaves; in the end they are
/// kept or discarded.
///
/// The workspace is asked once, when the first price moves; from then on everything is arithmetic over arrays.
public final class TrialViewModel implements AutoCloseable {
    private final Project project;
    private final FrontViewModel front;
    private final Executor edits;
    private final Messages messages;
    private final ObjectProperty<Optional<String>> model = new SimpleObjectProperty<>(this, "model", Optional.empty());
    private final DoubleProperty input = new SimpleDoubleProperty(this, "input", 1);
    private final DoubleProperty output = new SimpleDoubleProperty(this, "output", 1);
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome",
            new Outcome.Nothing());
    private final LatestAnswer<Asked, Ready> asking;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<Ready> ready = Optional.empty();
    private boolean together;

    /// What came of the prices tried out.
    public sealed interface Outcome {
        /// Prices are as they are.
        record Nothing() implements Outcome {}

        /// The workspace is being asked.
        record Pending() implements Outcome {}

        /// The front before and after.
        record Moved(List<String> entering, List<String> leaving) implements Outcome {}

        /// Nothing can move, and why.
        record Idle(String why) implements Outcome {}
    }

    private record Asked(Optional<String> model, FrontAnswer.Found front) {}

    /// All that is needed to follow a price.
    ///
    /// @param before the front at the prices as they are
    private record Ready(PriceTrial trial, FrontAnswer.Found front, FrontResult before, Optional<String> objection) {}

    /// @param edits carries out one change after the other
    public TrialViewModel(Project project, FrontViewModel front, Executor questions, Executor edits, UiThread ui,
            Messages messages) {
        this.project = project;
        this.front = front;
        this.edits = edits;
        this.messages = messages;
        asking = new LatestAnswer<>(questions, ui, this::prepare, this::take);
        subscriptions.add(front.answerProperty().subscribe((_, _) -> answered()));
        model.subscribe((_, _) -> start());
        input.subscribe((_, _) -> follow());
        output.subscribe((_, _) -> follow());
    }

    /// Whose prices are tried out; empty for all.
    public ObjectProperty<Optional<String>> modelProperty() {
        return model;
    }

    /// By what prices of input are multiplied.
    public DoubleProperty inputProperty() {
        return input;
    }

    /// By what prices of output are multiplied.
    public DoubleProperty outputProperty() {
        return output;
    }

    /// Multiplies prices of input and output alike, in one step.
    public void multiply(double factor) {
        together = true;
        input.set(factor);
        output.set(factor);
        together = false;
        follow();
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether other prices than those in force are shown.
    public boolean isOn() {
        return input.get() != 1 || output.get() != 1;
    }

    /// Takes the prices tried out into the user's own list.
    public void keep() {
        if (isOn() && ready.isPresent()) {
            var change = new PriceChange(model.get(), input.get(), output.get());
            forget();
            edits.execute(() -> {
                try {
                    int kept = project.costs().keepTrial(change, Scope.all());
                    messages.post(Message.done("Prices of " + kept + (kept == 1 ? " model" : " models")
                            + " kept in your own list."));
                } catch (WorkspaceException e) {
                    messages.post(Message.error(Sentences.of(e)));
                }
            });
        }
    }

    /// Goes back to the prices in force.
    public void discard() {
        forget();
        front.settle();
    }

    private void forget() {
        ready = Optional.empty();
        asking.close();
        multiply(1);
        outcome.set(new Outcome.Nothing());
    }

    /// The front has been asked anew: the data, the question or the prices are others.
    private void answered() {
        if (!front.isSupposed() && isOn()) {
            start();
        } else if (!front.isSupposed()) {
            ready = Optional.empty();
        }
    }

    private void start() {
        ready = Optional.empty();
        if (isOn()) {
            front.settle();
            ask();
        }
    }

    private void follow() {
        if (together) {
            return;
        }
        if (ready.isPresent()) {
            show(ready.get());
        } else if (isOn() && !(outcome.get() instanceof Outcome.Pending)) {
            ask();
        }
    }

    private void ask() {
        front.found().ifPresent(found -> asking.ask(new Asked(model.get(), found)));
    }

    private Ready prepare(Asked asked, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        var trial = project.costs().trial(asked.model(), asked.front().query().scope(), cancellation);
        var before = project.front().compute(trial.before(), quick(asked.front()), cancellation);
        return new Ready(trial, asked.front(), before, objection(trial, before));
    }

    /// The question without its resampling, which takes longer than a frame.
    private static FrontQuery quick(FrontAnswer.Found front) {
        return front.query().withBootstrap(OptionalInt.empty(), front.query().seed());
    }

    /// Why the front cannot follow the prices, if it cannot.
    private static Optional<String> objection(PriceTrial trial, FrontResult before) {
        var columns = before.objectives().stream().map(FrontObjective::name)
                .flatMap(name -> trial.before().column(name).stream()).toList();
        var formula = columns.stream().filter(column -> !trial.follows(column)).findFirst();
        if (formula.isPresent()) {
            return Optional.of("“" + formula.get().name() + "” is a formula; choose a cost in money to try prices.");
        }
        return columns.stream().anyMatch(trial::moves)
                ? Optional.empty()
                : Optional.of("No cost that is shown is tokens times " + trial.model().map(name -> "a price of " + name)
                        .orElse("a price") + "; choose the cost in money, or add a price.");
    }

    private void take(Answer<Ready> came) {
        switch (came) {
            case Answer.Pending<Ready> _ -> outcome.set(new Outcome.Pending());
            case Answer.Found<Ready>(Ready found) -> {
                ready = Optional.of(found);
                show(found);
            }
            case Answer.Failed<Ready>(Exception reason) -> outcome.set(new Outcome.Idle(Sentences.of(reason)));
        }
    }

    private void show(Ready at) {
        if (at.objection().isPresent()) {
            outcome.set(new Outcome.Idle(at.objection().get()));
        } else if (!isOn()) {
            front.settle();
            outcome.set(new Outcome.Nothing());
        } else {
            move(at);
        }
    }

    private void move(Ready at) {
        try {
            var names = at.before().objectives().stream().map(FrontObjective::name).toList();
            var after = project.front().compute(at.trial().at(input.get(), output.get(), names), quick(at.front()),
                    Cancellation.NEVER);
            front.suppose(after);
            outcome.set(new Outcome.Moved(at.before().enteringIn(after), after.enteringIn(at.before())));
        } catch (WorkspaceException | UnclearQuestion e) {
            outcome.set(new Outcome.Idle(Sentences.of(e)));
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        asking.close();
    }
}
