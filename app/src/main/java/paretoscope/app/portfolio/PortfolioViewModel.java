package paretoscope.app.portfolio;

import java.util.List;
import java.util.Optional;
import paretoscope.app.analyses.AnalysisViewModel;
import paretoscope.app.analyses.Page;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.LiveFigure;
import paretoscope.views.portfolio.PortfolioFigures;
import paretoscope.views.portfolio.PortfolioResult;

/// The portfolio view: a question, its answer, and the page of it that is shown. Used on the window's thread.
final class PortfolioViewModel extends AnalysisViewModel<PortfolioQuestion, PortfolioAnswer> {
    static final Page AGAINST_K = new Page("against-k", "Against k");
    static final Page RISK = new Page("risk", "Risk and return");
    static final Page SCATTER = new Page("scatter", "Estimated and true");
    static final Page REGRET = new Page("regret", "Regret");
    static final Page ITEMS = new Page("items", "How many items");

    PortfolioViewModel(ViewContext context) {
        super(List.of(AGAINST_K, RISK, SCATTER, REGRET, ITEMS), PortfolioQuestion.open(),
                new PortfolioAnswer.NoData(), new PortfolioMemory(), context,
                new PortfolioAsking(context.project())::answer);
    }

    @Override
    protected void present(PortfolioAnswer answer, Page page) {
        switch (answer) {
            case PortfolioAnswer.NoData _ -> shown().showInstead(EmptyState.noData());
            case PortfolioAnswer.Unclear unclear -> shown().showInstead(
                    EmptyState.missing("No portfolio can be told yet", unclear.sentence(), List.of()));
            case PortfolioAnswer.Found found -> present(found, page);
        }
    }

    private void present(PortfolioAnswer.Found found, Page page) {
        var words = new PortfolioWords(found);
        shown().show(words.keys(), page == AGAINST_K ? words.rows() : words.companions(), found.result().warnings(),
                words.status());
        missing(page, found.result()).ifPresentOrElse(shown().figure()::showInstead,
                () -> shown().figure().show(figure(page, found)));
    }

    private static Optional<EmptyState> missing(Page page, PortfolioResult result) {
        if (page == ITEMS && result.topRight().isEmpty()) {
            return Optional.of(EmptyState.missing("No subsets of items were drawn",
                    "Choose \"subsets of the items\" as estimates at the right; the truth has to be logged per item.",
                    List.of()));
        }
        if (page == SCATTER && result.estimators().stream().noneMatch(PortfolioResult.Estimator::knowsEstimates)) {
            return Optional.of(EmptyState.missing("Only the order is known",
                    "The frame says in which order candidates were ranked, and not what was estimated of them.",
                    List.of()));
        }
        return Optional.empty();
    }

    private static LiveFigure figure(Page page, PortfolioAnswer.Found found) {
        var result = found.result();
        if (page == SCATTER) {
            return LiveFigure.ofConfigurations(
                    PortfolioFigures.estimatedAndTrue(result, found.asked().truth().orElse("")));
        }
        if (page == ITEMS) {
            return LiveFigure.of(PortfolioFigures.againstItems(result));
        }
        return LiveFigure.of(page == RISK
                ? PortfolioFigures.riskAndReturn(result)
                : page == REGRET
                        ? PortfolioFigures.regret(result)
                        : PortfolioFigures.againstK(result, found.asked().statistic()));
    }
}
