package paretoscope.app.techniques;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.app.analyses.AnalysisModel;
import paretoscope.app.analyses.Asking;
import paretoscope.app.analyses.Page;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.LiveFigure;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.views.techniques.TechniqueFigures;
import paretoscope.views.techniques.TechniqueResult;

/// The techniques view: a question, its answer, the page of it that is shown, and the points that are sent to the front. Used
/// on the window's thread.
final class TechniquesViewModel implements AutoCloseable {
    static final Page COST = new Page("cost", "Quality against cost");
    static final Page KNOB = new Page("knob", "Quality against the knob");

    private final AnalysisModel shown;
    private final Asking<TechniquesQuestion, TechniquesAnswer> asking;
    private final Selection selection;
    private final SimulatedPoints simulated;
    private final ReadOnlyObjectWrapper<TechniquesAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer",
            new TechniquesAnswer.NoData());
    private final BooleanBinding canSend;

    TechniquesViewModel(ViewContext context) {
        selection = context.selection();
        simulated = context.simulated();
        shown = new AnalysisModel(List.of(COST, KNOB), context);
        asking = new Asking<>(TechniquesQuestion.open(), context, new TechniquesAsking(context.project())::answer,
                this::take);
        canSend = Bindings.createBooleanBinding(() -> !picked().isEmpty(), selection.labelsProperty(), answer);
        shown.pageProperty().subscribe((_, _) -> present());
    }

    AnalysisModel shown() {
        return shown;
    }

    Asking<TechniquesQuestion, TechniquesAnswer> asking() {
        return asking;
    }

    /// The latest answer; stays while the next one is being found.
    ReadOnlyObjectProperty<TechniquesAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    SimulatedPoints simulated() {
        return simulated;
    }

    /// Whether a point is picked that can be sent to the front.
    BooleanBinding canSend() {
        return canSend;
    }

    /// Puts the picked points beside the real configurations of the front view.
    void send() {
        simulated.add(picked());
    }

    private List<SimulatedPoint> picked() {
        if (!(answer.get() instanceof TechniquesAnswer.Found found)) {
            return List.of();
        }
        var asked = found.asked();
        return found.result().points().stream().filter(point -> !Double.isNaN(point.quality() + point.cost()))
                .filter(point -> selection.contains(TechniqueFigures.label(point)))
                .map(point -> new SimulatedPoint(TechniqueFigures.label(point), asked.quality().orElseThrow(),
                        point.quality() * found.whole(), asked.cost().orElseThrow(), point.cost(),
                        asked.technique().title()))
                .toList();
    }

    private void take(Answer<TechniquesAnswer> came) {
        shown.figure().busyProperty().set(came instanceof Answer.Pending<TechniquesAnswer>);
        switch (came) {
            case Answer.Pending<TechniquesAnswer> _ -> {
            }
            case Answer.Found<TechniquesAnswer>(TechniquesAnswer found) -> {
                answer.set(found);
                present();
            }
            case Answer.Failed<TechniquesAnswer>(Exception reason) ->
                shown.showInstead(EmptyState.failed(Sentences.of(reason)));
        }
    }

    private void present() {
        switch (answer.get()) {
            case TechniquesAnswer.NoData _ -> shown.showInstead(EmptyState.noData());
            case TechniquesAnswer.Unclear unclear -> shown.showInstead(EmptyState
                    .missing("Nothing can be simulated from these results", unclear.sentence(), List.of()));
            case TechniquesAnswer.Found found -> present(found);
        }
    }

    private void present(TechniquesAnswer.Found found) {
        var words = new TechniquesWords(found);
        shown.show(words.keys(), words.table(), words.notes(), words.status());
        shown.figure().show(pickable(shown.pageProperty().get() == COST
                ? TechniqueFigures.againstCost(found.result(), found.measured(), found.cost(), limit(found))
                : TechniqueFigures.againstKnob(found.result(), found.asked().technique().knob())));
    }

    private static OptionalDouble limit(TechniquesAnswer.Found found) {
        return found.asked().budget().cost();
    }

    /// Simulated points are picked by their own names, so that they can be sent; measured ones are configurations.
    private static LiveFigure pickable(FigureSpec spec) {
        var names = new HashMap<MarkId, String>();
        spec.panels().getFirst().series().stream().filter(series -> !series.key().equals("bounds"))
                .forEach(series -> {
                    for (int datum = 0; datum < series.count(); datum++) {
                        names.put(new MarkId(series.key(), datum), series.label(datum).orElse(""));
                    }
                });
        return LiveFigure.of(spec).standingFor(names);
    }

    /// The best point within the budget; without a budget the best of all.
    static Optional<TechniqueResult.Point> bestWithin(TechniquesAnswer.Found found) {
        var budget = found.asked().budget();
        boolean calls = !found.asked().technique().isCascade();
        return found.result().points().stream().filter(point -> !Double.isNaN(point.quality()))
                .filter(point -> within(point.cost(), budget.cost()) && within(point.latency(), budget.seconds())
                        && (!calls || within(point.knob(), budget.calls())))
                .max((a, b) -> a.quality() == b.quality()
                        ? Double.compare(b.cost(), a.cost())
                        : Double.compare(a.quality(), b.quality()));
    }

    private static boolean within(double value, OptionalDouble limit) {
        return limit.isEmpty() || value <= limit.getAsDouble();
    }

    @Override
    public void close() {
        asking.close();
        canSend.dispose();
        shown.close();
    }
}
