package paretoscope.app.techniques;

import java.util.List;
import paretoscope.app.choices.Choices;
import paretoscope.eval.Metric;
import paretoscope.views.techniques.TechniqueFigures.Measured;
import paretoscope.views.techniques.TechniqueResult;

/// What came of a question to the techniques view.
sealed interface TechniquesAnswer {
    /// There are no configurations at all.
    record NoData() implements TechniquesAnswer {}

    /// The question could not be answered, and why.
    record Unclear(Choices choices, List<String> labels, TechniquesQuestion asked,
            String sentence) implements TechniquesAnswer {}

    /// @param labels of all configurations
    /// @param asked the question with what was suggested
    /// @param tokens what each point of the result takes in tokens; empty where nobody asked
    /// @param whole how many of the quality's units make one
    record Found(Choices choices, List<String> labels, TechniquesQuestion asked, TechniqueResult result,
            List<Double> tokens, List<Measured> measured, Metric cost, double whole) implements TechniquesAnswer {}
}
