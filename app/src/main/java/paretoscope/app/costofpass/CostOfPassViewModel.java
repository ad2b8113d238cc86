package paretoscope.app.costofpass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
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
import paretoscope.charts.CostOfPassChart;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.views.costofpass.CostOfPassFigures;
import paretoscope.views.costofpass.CostOfPassResult;

/// The cost-of-pass view: a question, its answer, and the page of it that is shown. Used on the window's thread.
final class CostOfPassViewModel implements AutoCloseable {
    static final Page PASSES = new Page("passes", "What a pass costs");
    static final Page ESSENTIAL = new Page("essential", "Who is essential");
    static final Page PROGRESS = new Page("progress", "Over time");
    static final Page TECHNIQUES = new Page("techniques", "Techniques' gain");

    private final AnalysisModel shown;
    private final Asking<CostOfPassQuestion, CostOfPassAnswer> asking;
    private final ReadOnlyObjectWrapper<CostOfPassAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer",
            new CostOfPassAnswer.NoData());

    CostOfPassViewModel(ViewContext context) {
        shown = new AnalysisModel(List.of(PASSES, ESSENTIAL, PROGRESS, TECHNIQUES), context);
        asking = new Asking<>(CostOfPassQuestion.open(), context, new CostOfPassAsking(context.project())::answer,
                this::take);
        shown.pageProperty().subscribe((_, _) -> present());
    }

    AnalysisModel shown() {
        return shown;
    }

    Asking<CostOfPassQuestion, CostOfPassAnswer> asking() {
        return asking;
    }

    /// The latest answer; stays while the next one is being found.
    ReadOnlyObjectProperty<CostOfPassAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private void take(Answer<CostOfPassAnswer> came) {
        shown.figure().busyProperty().set(came instanceof Answer.Pending<CostOfPassAnswer>);
        switch (came) {
            case Answer.Pending<CostOfPassAnswer> _ -> {
            }
            case Answer.Found<CostOfPassAnswer>(CostOfPassAnswer found) -> {
                answer.set(found);
                present();
            }
            case Answer.Failed<CostOfPassAnswer>(Exception reason) ->
                shown.showInstead(EmptyState.failed(Sentences.of(reason)));
        }
    }

    private void present() {
        switch (answer.get()) {
            case CostOfPassAnswer.NoData _ -> shown.showInstead(EmptyState.noData());
            case CostOfPassAnswer.Unclear(_, String sentence) ->
                shown.showInstead(EmptyState.missing("What a pass costs cannot be told yet", sentence, List.of()));
            case CostOfPassAnswer.Found found -> present(found.result());
        }
    }

    private void present(CostOfPassResult result) {
        var words = new CostOfPassWords(result);
        var page = shown.pageProperty().get();
        shown.show(words.keys(page), words.table(page), result.warnings(), words.status());
        words.missing(page).ifPresentOrElse(shown.figure()::showInstead,
                () -> shown.figure().show(figure(page, result)));
    }

    private LiveFigure figure(Page page, CostOfPassResult result) {
        if (page == ESSENTIAL) {
            return LiveFigure.ofConfigurations(CostOfPassFigures.essentialness(result));
        }
        if (page == PROGRESS) {
            return LiveFigure.of(CostOfPassFigures.progress(result, start()));
        }
        if (page == TECHNIQUES) {
            return LiveFigure.of(CostOfPassFigures.techniques(result));
        }
        return pooled(CostOfPassFigures.passes(result, human()));
    }

    /// Only in the panel of pooled costs do data stand for configurations.
    private static LiveFigure pooled(FigureSpec spec) {
        var configurations = new HashMap<MarkId, String>();
        spec.panels().forEach(panel -> panel.series().stream()
                .filter(series -> series.key().equals(CostOfPassChart.POOLED)).forEach(series -> {
                    for (int datum = 0; datum < series.count(); datum++) {
                        configurations.put(new MarkId(series.key(), datum), series.label(datum).orElse(""));
                    }
                }));
        return LiveFigure.of(spec).standingFor(configurations);
    }

    /// What a human asks where every task has the same price.
    private OptionalDouble human() {
        var prices = asking.question().human();
        return prices.byTask().isEmpty() ? prices.everywhere() : OptionalDouble.empty();
    }

    /// Progress starts at the human where there is one for every problem.
    private OptionalDouble start() {
        return human();
    }

    @Override
    public void close() {
        asking.close();
        shown.close();
    }
}
