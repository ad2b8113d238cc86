package paretoscope.app.portfolio;

import java.util.List;
import paretoscope.app.choices.Choices;
import paretoscope.views.portfolio.PortfolioResult;

/// What came of a question to the portfolio view.
sealed interface PortfolioAnswer {
    /// What could have been asked instead.
    Choices choices();

    /// There are no configurations at all.
    record NoData() implements PortfolioAnswer {
        @Override
        public Choices choices() {
            return Choices.none();
        }
    }

    /// The question could not be answered, and why.
    record Unclear(Choices choices, List<String> columns, PortfolioQuestion asked,
            String sentence) implements PortfolioAnswer {}

    /// @param columns of texts
    /// @param asked the question with what was suggested
    record Found(Choices choices, List<String> columns, PortfolioQuestion asked,
            PortfolioResult result) implements PortfolioAnswer {}
}
