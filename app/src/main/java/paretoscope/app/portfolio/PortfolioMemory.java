package paretoscope.app.portfolio;

import paretoscope.analysis.portfolio.Deviation;
import paretoscope.app.analyses.QuestionMemory;
import paretoscope.app.session.JsonFields;
import paretoscope.views.portfolio.Statistic;
import paretoscope.views.portfolio.Worth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the portfolio view remembers: the question.
final class PortfolioMemory implements QuestionMemory<PortfolioQuestion> {
    @Override
    public void write(ObjectNode to, PortfolioQuestion question) {
        question.candidates().ifPresent(name -> to.put("candidates", name));
        to.put("by", question.by().name());
        JsonFields.texts(to, "estimates", question.estimates());
        question.column().ifPresent(name -> to.put("column", name));
        question.repeats().ifPresent(name -> to.put("repeats", name));
        question.truth().ifPresent(name -> to.put("truth", name));
        to.put("worth", question.worth().name());
        question.baseline().ifPresent(text -> to.put("baseline", text));
        to.put("deviation", question.deviation().name());
        question.safety().ifPresent(text -> to.put("safety", text));
        to.put("cautious", question.cautious());
        to.put("statistic", question.statistic().name());
    }

    @Override
    public PortfolioQuestion read(JsonNode from) {
        var first = PortfolioQuestion.open();
        return new PortfolioQuestion(JsonFields.text(from.path("candidates")),
                JsonFields.constant(from.path("by"), PortfolioQuestion.By.values()).orElse(first.by()),
                JsonFields.texts(from.path("estimates")), JsonFields.text(from.path("column")),
                JsonFields.text(from.path("repeats")),
                JsonFields.text(from.path("truth")),
                JsonFields.constant(from.path("worth"), Worth.values()).orElse(first.worth()),
                JsonFields.text(from.path("baseline")),
                JsonFields.constant(from.path("deviation"), Deviation.values()).orElse(first.deviation()),
                JsonFields.text(from.path("safety")), from.path("cautious").asBoolean(false),
                JsonFields.constant(from.path("statistic"), Statistic.values()).orElse(first.statistic()));
    }
}
