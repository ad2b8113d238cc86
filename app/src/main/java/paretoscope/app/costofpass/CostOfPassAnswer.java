package paretoscope.app.costofpass;

import java.util.List;
import java.util.Map;
import paretoscope.app.choices.Choices;
import paretoscope.views.costofpass.CostOfPassResult;

/// What came of a question to the cost-of-pass view.
sealed interface CostOfPassAnswer {
    /// What could have been asked instead.
    Choices choices();

    /// The question with what was suggested for all it left open.
    CostOfPassQuestion asked();

    /// What each column that can tell configurations apart says, without repetition.
    Map<String, List<String>> texts();

    /// There are no configurations at all.
    record NoData() implements CostOfPassAnswer {
        @Override
        public Choices choices() {
            return Choices.none();
        }

        @Override
        public CostOfPassQuestion asked() {
            return CostOfPassQuestion.open();
        }

        @Override
        public Map<String, List<String>> texts() {
            return Map.of();
        }
    }

    /// The question could not be answered, and why.
    record Unclear(Choices choices, CostOfPassQuestion asked, Map<String, List<String>> texts,
            String sentence) implements CostOfPassAnswer {}

    /// @param asked the question with what was suggested for all it left open
    /// @param texts what each column that can tell configurations apart says, without repetition
    record Found(Choices choices, CostOfPassQuestion asked, Map<String, List<String>> texts,
            CostOfPassResult result) implements CostOfPassAnswer {}
}
