package paretoscope.app.portfolio;

import java.util.List;
import java.util.Optional;
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
import paretoscope.views.portfolio.PortfolioFigures;

/// The portfolio view: a question, its answer, and the page of it that is shown. Used on the window's thread.
final class PortfolioViewModel implements AutoCloseable {
    static final Page AGAINST_K = new Page("against-k", "Against k");
    static final Page RISK = new Page("risk", "Risk and return");
    static final Page SCATTER = new Page("scatter", "Estimated and true");
    static final Page REGRET = new Page("regret", "Regret");
    static final Page ITEMS = new Page("items", "How many items");

    private final AnalysisModel shown;
    private final Asking<PortfolioQuestion, PortfolioAnswer> asking;
    private final ReadOnlyObjectWrapper<PortfolioAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer",
            new PortfolioAnswer.NoData());

    PortfolioViewModel(ViewContext context) {
        shown = new AnalysisModel(List.of(AGAINST_K, RISK, SCATTER, REGRET, ITEMS), context);
        asking = new Asking<>(PortfolioQuestion.open(), context, new PortfolioAsking(context.project())::answer,
                this::take);
        shown.pageProperty().subscribe((_, _) -> present());
    }

    AnalysisModel shown() {
        return shown;
    }

    Asking<PortfolioQuestion, PortfolioAnswer> asking() {
        return asking;
    }

    /// The latest answer; stays while the next one is being found.
    ReadOnlyObjectProperty<PortfolioAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private void take(Answer<PortfolioAnswer> came) {
        shown.figure().busyProperty().set(came instanceof Answer.Pending<PortfolioAnswer>);
        switch (came) {
            case Answer.Pending<PortfolioAnswer> _ -> {
            }
            case Answer.Found<PortfolioAnswer>(PortfolioAnswer found) -> {
                answer.set(found);
                present();
            }
            case Answer.Failed<PortfolioAnswer>(Exception reason) ->
                shown.showInstead(EmptyState.failed(Sentences.of(reason)));
        }
    }

    private void present() {
        switch (answer.get()) {
            case PortfolioAnswer.NoData _ -> shown.showInstead(EmptyState.noData());
            case PortfolioAnswer.Unclear unclear -> shown.showInstead(
                    EmptyState.missing("No portfolio can be told yet", unclear.sentence(), List.of()));
            case PortfolioAnswer.Found found -> present(found);
        }
    }

    private void present(PortfolioAnswer.Found found) {
        var words = new PortfolioWords(found);
        var page = shown.pageProperty().get();
        shown.show(words.keys(), page == AGAINST_K ? words.rows() : words.companions(), found.result().warnings(),
                words.status());
        figure(page, found).ifPresentOrElse(shown.figure()::show, () -> shown.figure().showInstead(EmptyState
                .missing("No subsets of items were drawn",
                        "Choose \"subsets of the items\" as estimates at the right; the truth has to be logged per item.",
                        List.of())));
    }

    private static Optional<LiveFigure> figure(Page page, PortfolioAnswer.Found found) {
        var result = found.result();
        if (page == ITEMS) {
            return result.topRight().isEmpty()
                    ? Optional.empty()
                    : Optional.of(LiveFigure.of(PortfolioFigures.againstItems(result)));
        }
        if (page == SCATTER) {
            return Optional.of(LiveFigure.ofConfigurations(
                    PortfolioFigures.estimatedAndTrue(result, found.asked().truth().orElse(""))));
        }
        return Optional.of(LiveFigure.of(page == RISK
                ? PortfolioFigures.riskAndReturn(result)
                : page == REGRET
                        ? PortfolioFigures.regret(result)
                        : PortfolioFigures.againstK(result, found.asked().statistic())));
    }

    @Override
    public void close() {
        asking.close();
        shown.close();
    }
}
