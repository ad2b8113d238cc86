package paretoscope.app.techniques;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import paretoscope.app.analyses.AnalysisViewModel;
import paretoscope.app.analyses.Page;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.LiveFigure;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.views.techniques.TechniqueFigures;
import paretoscope.views.techniques.TechniqueResult;

/// The techniques view: a question, its answer, the page of it that is shown, and the points that are sent to the front. Used
/// on the window's thread.
final class TechniquesViewModel extends AnalysisViewModel<TechniquesQuestion, TechniquesAnswer> {
    static final Page COST = new Page("cost", "Quality against cost");
    static final Page KNOB = new Page("knob", "Quality against the knob");

    private final Selection selection;
    private final SimulatedPoints simulated;
    private final BooleanBinding canSend;

    TechniquesViewModel(ViewContext context) {
        super(List.of(COST, KNOB), TechniquesQuestion.open(), new TechniquesAnswer.NoData(), new TechniquesMemory(),
                context, new TechniquesAsking(context.project())::answer);
        selection = context.selection();
        simulated = context.simulated();
        canSend = Bindings.createBooleanBinding(() -> !picked().isEmpty(), selection.labelsProperty(),
                answerProperty());
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
        if (!(answerProperty().get() instanceof TechniquesAnswer.Found found)) {
            return List.of();
        }
        var asked = found.asked();
        return found.result().points().stream().filter(point -> !Double.isNaN(point.quality() + point.cost()))
                .filter(point -> selection.contains(TechniqueFigures.label(point)))
                .map(point -> new SimulatedPoint(TechniqueFigures.label(point), asked.quality().orElseThrow(),
                        point.quality() * found.whole(), asked.cost().orElseThrow(), point.cost(),
                        asked.technique().title(),
                        "worked out from logged attempts of " + TechniqueFigures.from(point)))
                .toList();
    }

    @Override
    protected void present(TechniquesAnswer answer, Page page) {
        switch (answer) {
            case TechniquesAnswer.NoData _ -> shown().showInstead(EmptyState.noData());
            case TechniquesAnswer.Unclear unclear -> shown().showInstead(EmptyState
                    .missing("Nothing can be simulated from these results", unclear.sentence(), List.of()));
            case TechniquesAnswer.Found found -> present(found, page);
        }
    }

    private void present(TechniquesAnswer.Found found, Page page) {
        var words = new TechniquesWords(found);
        shown().show(words.keys(), words.table(), words.notes(), words.status());
        shown().figure().show(pickable(page == COST
                ? TechniqueFigures.againstCost(found.result(), found.measured(), found.cost(), limit(found))
                : TechniqueFigures.againstKnob(found.result(), found.asked().technique().knob()),
                TechniqueFigures.boundNames(found.result())));
    }

    private static OptionalDouble limit(TechniquesAnswer.Found found) {
        return found.asked().budget().cost();
    }

    /// Simulated points are picked by their own names, so that they can be sent; measured ones are configurations.
    private static LiveFigure pickable(FigureSpec spec, Set<String> bounds) {
        var names = new HashMap<MarkId, String>();
        spec.panels().getFirst().series().stream().filter(series -> !bounds.contains(series.key()))
                .forEach(series -> {
                    for (int datum = 0; datum < series.count(); datum++) {
                        names.put(new MarkId(series.key(), datum), series.label(datum).orElse(""));
                    }
                });
        return LiveFigure.of(spec).standingFor(names);
    }

    @Override
    public void close() {
        canSend.dispose();
        super.close();
    }
}
