package paretoscope.app.front.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.choices.Choices;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.Tip;
import paretoscope.app.messages.Sentences;
import paretoscope.app.preferences.ValueText;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.screen.UiThread;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.front.FrontFigure;
import paretoscope.views.front.FrontResult;

/// The front view: a question, its answer, and everything that is shown of it. Used on the window's thread; answers are
/// found in the background, and only the latest question counts.
public final class FrontViewModel implements AutoCloseable {
    private final ObjectProperty<FrontQuestion> question = new SimpleObjectProperty<>(this, "question",
            FrontQuestion.open());
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.all());
    private final ObjectProperty<ValueText> values = new SimpleObjectProperty<>(this, "values", ValueText.STANDARD);
    private final ReadOnlyObjectWrapper<FrontAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer",
            new FrontAnswer.NoData());
    private final ReadOnlyObjectWrapper<Optional<EmptyState>> empty = new ReadOnlyObjectWrapper<>(this, "empty",
            Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper(this, "spoken", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Subscriptions subscriptions = new Subscriptions();
    private final Selection selection;
    private final BudgetModel budget = new BudgetModel();
    private final FrontChartModel chart;
    private Optional<FrontAnswer.Found> asked = Optional.empty();
    private boolean supposed;
    private final LatestAnswer<FrontAsking.Asked, FrontAnswer> asking;
    private final PickedDetails details;

    public FrontViewModel(Project project, Executor background, UiThread ui, Selection selection) {
        this.selection = selection;
        chart = new FrontChartModel(selection);
        var answers = new FrontAsking(project);
        asking = new LatestAnswer<>(background, ui, answers::answer, this::take);
        details = new PickedDetails(new DetailsReader(project.workspace()), background, ui,
                reason -> status.set(Sentences.of(reason)));
        question.subscribe((_, _) -> ask());
        scope.subscribe((_, _) -> ask());
        values.subscribe(this::write);
        chart.simulatedProperty().subscribe((_, _) -> look());
        subscriptions.add(selection.labelsProperty().subscribe((_, _) -> look()));
        var changes = project.onChange(() -> ui.run(this::ask));
        subscriptions.add(() -> closed(changes));
        ask();
    }

    private static void closed(AutoCloseable changes) {
        try {
            changes.close();
        } catch (Exception e) {
            throw new IllegalStateException("a listener could not be taken away", e);
        }
    }

    /// Writes values in another way; amounts in another currency need another answer.
    private void write(ValueText before, ValueText now) {
        if (before.money().equals(now.money())) {
            look();
            return;
        }
        if (found().filter(FrontAnswer.Found::costsDollars).isPresent()) {
            budget.convert(now.money().perDollar() / before.money().perDollar());
        }
        ask();
    }

    /// Asks anew: the data may have changed.
    public void ask() {
        asking.ask(new FrontAsking.Asked(question.get(), scope.get(), values.get().money()));
    }

    /// What the user has chosen.
    public ObjectProperty<FrontQuestion> questionProperty() {
        return question;
    }

    /// Changes a part of the question.
    public void change(UnaryOperator<FrontQuestion> part) {
        question.set(part.apply(question.get()));
    }

    /// Which runs count; set by the sources and filters beside the chart.
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// How values are written, and in which currency; follows the preferences.
    public ObjectProperty<ValueText> valuesProperty() {
        return values;
    }

    /// The latest answer; stays while the next one is being found.
    public ReadOnlyObjectProperty<FrontAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// The answer, when it is a front.
    public Optional<FrontAnswer.Found> found() {
        return answer.get() instanceof FrontAnswer.Found found ? Optional.of(found) : Optional.empty();
    }

    /// Shows another result in place of the answer, as at prices that are being tried out, until [#settle()] or the next
    /// answer.
    public void suppose(FrontResult result) {
        found().ifPresent(front -> {
            if (asked.isEmpty()) {
                asked = Optional.of(front);
            }
            supposed = true;
            show(front.with(result).in(values.get().money()));
        });
    }

    /// Shows the answer again.
    public void settle() {
        supposed = false;
        asked.ifPresent(this::show);
        asked = Optional.empty();
    }

    /// Whether something supposed is shown in place of the answer.
    public boolean isSupposed() {
        return supposed;
    }

    /// What stands in the chart's place, when there is no chart.
    public ReadOnlyObjectProperty<Optional<EmptyState>> emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// `51 of 69 shown, 18 unknown`.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The front in words, for screen readers.
    public ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }

    /// Whether an answer is being found.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The details of what is picked, the latest pick first.
    public ReadOnlyObjectProperty<List<PointDetails>> detailsProperty() {
        return details.detailsProperty();
    }

    public FrontChartModel chart() {
        return chart;
    }

    public BudgetModel budget() {
        return budget;
    }

    public Selection selection() {
        return selection;
    }

    /// What is said about what is under the mouse.
    public Optional<Tip> tip(Pointed pointed) {
        return found().map(FrontAnswer.Found::result).map(result -> switch (pointed) {
            case Pointed.Measured(int row) -> PointTip.of(result, row, values.get());
            case Pointed.Simulated(SimulatedPoint point) -> new SimulatedWords(result, values.get()).tip(point);
        });
    }

    /// The figure as it is now, with its budget drawn; nothing when there is no front.
    public Optional<FigureSpec> figure() {
        return found().filter(_ -> empty.get().isEmpty()).map(front -> chart
                .forExport(budget.limits(FrontFigure.xObjective(front.result()) == front.cost())));
    }

    @Override
    public void close() {
        subscriptions.close();
        asking.close();
        details.close();
        chart.close();
    }

    private void take(Answer<FrontAnswer> came) {
        busy.set(came instanceof Answer.Pending<FrontAnswer>);
        switch (came) {
            case Answer.Pending<FrontAnswer> _ -> {
            }
            case Answer.Found<FrontAnswer>(FrontAnswer found) -> {
                supposed = false;
                asked = Optional.empty();
                show(found);
            }
            case Answer.Failed<FrontAnswer>(Exception reason) -> {
                status.set("");
                present(Optional.empty(), Optional.of(EmptyState.failed(Sentences.of(reason))));
            }
        }
    }

    private void show(FrontAnswer found) {
        answer.set(found);
        switch (found) {
            case FrontAnswer.NoData _ -> {
                status.set("");
                present(Optional.empty(), Optional.of(EmptyState.noData()));
            }
            case FrontAnswer.NoPair(Choices _, int configurations) -> {
                status.set("0 of " + configurations + " shown");
                present(Optional.empty(), Optional.of(NoFront.noPair(configurations)));
            }
            case FrontAnswer.Found front -> {
                status.set(FrontWords.status(front.result()));
                present(Optional.of(front), front.result().comparableRows().length > 0
                        ? Optional.empty()
                        : Optional.of(NoFront.nothingComparable(FrontWords.reasons(front.result()))));
            }
        }
        look();
    }

    private void present(Optional<FrontAnswer.Found> front, Optional<EmptyState> instead) {
        spoken.set(instead.map(state -> state.title() + ". " + state.advice())
                .or(() -> front.map(FrontWords::spoken)).orElse(""));
        budget.show(front);
        chart.show(instead.isEmpty() ? front : Optional.empty());
        empty.set(instead);
    }

    private void look() {
        found().filter(_ -> !selection.labels().isEmpty()).ifPresentOrElse(
                front -> details.of(new DetailsReader.Asked(front.result(), selection.labels(), values.get(),
                        chart.simulatedProperty().get())),
                details::none);
    }
}
