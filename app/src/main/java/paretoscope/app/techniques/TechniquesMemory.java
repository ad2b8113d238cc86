package paretoscope.app.techniques;

import paretoscope.analysis.techniques.Sampling;
import paretoscope.analysis.techniques.TieRule;
import paretoscope.app.analyses.QuestionMemory;
import paretoscope.app.session.JsonFields;
import paretoscope.app.techniques.TechniquesQuestion.Budget;
import paretoscope.app.techniques.TechniquesQuestion.Calls;
import paretoscope.app.techniques.TechniquesQuestion.Checking;
import paretoscope.app.techniques.TechniquesQuestion.Voting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the techniques view remembers: the question. Simulated points are not kept.
final class TechniquesMemory implements QuestionMemory<TechniquesQuestion> {
    @Override
    public void write(ObjectNode to, TechniquesQuestion question) {
        to.put("technique", question.technique().name());
        question.quality().ifPresent(name -> to.put("quality", name));
        question.cost().ifPresent(name -> to.put("cost", name));
        JsonFields.texts(to, "models", question.models());
        to.put("most", question.most()).put("sampling", question.voting().sampling().name())
                .put("ties", question.voting().ties().name()).put("mixed", question.voting().mixed())
                .put("calls", question.calls().name());
        var checking = question.checking();
        to.putObject("verifier").put("completeness", checking.completeness()).put("soundness", checking.soundness())
                .put("reward", checking.reward()).put("penalty", checking.penalty()).put("attempt", checking.attempt());
        var budget = to.putObject("budget");
        question.budget().cost().ifPresent(limit -> budget.put("cost", limit));
        question.budget().tokens().ifPresent(limit -> budget.put("tokens", limit));
        question.budget().seconds().ifPresent(limit -> budget.put("seconds", limit));
        question.budget().calls().ifPresent(limit -> budget.put("calls", limit));
    }

    @Override
    public TechniquesQuestion read(JsonNode from) {
        var first = TechniquesQuestion.open();
        var budget = from.path("budget");
        return new TechniquesQuestion(
                JsonFields.constant(from.path("technique"), Technique.values()).orElse(first.technique()),
                JsonFields.text(from.path("quality")), JsonFields.text(from.path("cost")),
                JsonFields.texts(from.path("models")), Math.clamp(from.path("most").asInt(first.most()), 1, 1000),
                new Voting(JsonFields.constant(from.path("sampling"), Sampling.values())
                        .orElse(first.voting().sampling()),
                        JsonFields.constant(from.path("ties"), TieRule.values()).orElse(first.voting().ties()),
                        from.path("mixed").asBoolean(false)),
                checking(from.path("verifier"), first.checking()),
                JsonFields.constant(from.path("calls"), Calls.values()).orElse(first.calls()),
                new Budget(JsonFields.number(budget.path("cost")), JsonFields.number(budget.path("tokens")),
                        JsonFields.number(budget.path("seconds")), JsonFields.number(budget.path("calls"))));
    }

    private static Checking checking(JsonNode from, Checking first) {
        return new Checking(share(from.path("completeness"), first.completeness()),
                share(from.path("soundness"), first.soundness()), from.path("reward").asDouble(first.reward()),
                from.path("penalty").asDouble(first.penalty()), from.path("attempt").asDouble(first.attempt()));
    }

    private static double share(JsonNode from, double otherwise) {
        double value = from.asDouble(otherwise);
        return value >= 0 && value <= 1 ? value : otherwise;
    }
}
