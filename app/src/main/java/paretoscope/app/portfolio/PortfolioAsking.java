package paretoscope.app.portfolio;

import java.util.List;
import paretoscope.app.analyses.Asking.Asked;
import paretoscope.app.choices.Choices;
import paretoscope.app.portfolio.PortfolioQuestion.By;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.portfolio.EstimateSource;
import paretoscope.views.portfolio.PortfolioQuery;

/// Answers the portfolio view's questions; what a question leaves open is suggested here. Works in the background.
final class PortfolioAsking {
    private static final int DRAWS = 200;
    private static final List<Integer> SIZES = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    private static final String LABEL = "label";

    private final Project project;

    PortfolioAsking(Project project) {
        this.project = project;
    }

    PortfolioAnswer answer(Asked<PortfolioQuestion> asked, Cancellation cancellation) throws WorkspaceException {
        var table = project.workspace().configurations(asked.scope());
        if (table.size() == 0) {
            return new PortfolioAnswer.NoData();
        }
        cancellation.check();
        var choices = Choices.of(table, table);
        var columns = table.textNames();
        var question = new PortfolioSuggestions(table, choices).complete(asked.question());
        if (question.truth().isEmpty()
                || question.by() == By.METRICS && question.estimates().isEmpty()) {
            return new PortfolioAnswer.Unclear(choices, columns, question,
                    "Choose at the right what a candidate is truly worth, and cheaper metrics that estimate it.");
        }
        if (needsColumn(question) && question.column().isEmpty()) {
            return new PortfolioAnswer.Unclear(choices, columns, question,
                    "Choose at the right the column that " + (question.by() == By.COLUMN
                            ? "holds the estimators, such as the tool."
                            : "holds the places, such as topk."));
        }
        try {
            var query = new PortfolioQuery(asked.scope(), question.candidates().orElse(LABEL), source(question),
                    question.truth().get(), question.worth(), question.baseline().orElse("0"), question.deviation(),
                    question.safety(), question.cautious(), 1);
            var result = project.portfolio().compute(query, cancellation);
            return new PortfolioAnswer.Found(choices, columns, question, result);
        } catch (UnclearQuestion unclear) {
            return new PortfolioAnswer.Unclear(choices, columns, question, unclear.getMessage());
        }
    }

    private static boolean needsColumn(PortfolioQuestion question) {
        return question.by() == By.COLUMN || question.by() == By.RANKS;
    }

    private static EstimateSource source(PortfolioQuestion question) {
        return switch (question.by()) {
            case METRICS -> new EstimateSource.Metrics(question.estimates(), question.repeats());
            case COLUMN -> new EstimateSource.ByColumn(
                    question.estimates().isEmpty() ? question.truth().orElseThrow() : question.estimates().getFirst(),
                    question.column().orElseThrow());
            case SUBSETS -> new EstimateSource.Subsets(SIZES, DRAWS);
            case RANKS -> new EstimateSource.Ranks(question.column().orElseThrow());
        };
    }
}
