package paretoscope.app.portfolio;

import paretoscope.analysis.portfolio.Deviation;
import paretoscope.app.session.JsonFields;
import paretoscope.views.portfolio.Statistic;
import paretoscope.views.portfolio.Worth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the portfolio view remembers: the question and the page.
final class PortfolioMemory {
    private PortfolioMemory() {}

    static void write(ObjectNode to, PortfolioViewModel model) {
        var question = model.asking().question();
        to.put("page", model.shown().pageProperty().get().id());
        question.candidates().ifPresent(name -> to.put("candidates", name));
        to.put("by", question.by().name());
        JsonFields.texts(to, "estimates", question.estimates());
        question.column().ifPresent(name -> to.put("column", name));
        question.truth().ifPresent(name -> to.put("truth", name));
        to.put("worth", question.worth().name());
        question.baseline().ifPresent(text -> to.put("baseline", text));
        to.put("deviation", question.deviation().name());
        question.safety().ifPresent(text -> to.put("safety", text));
        to.put("cautious", question.cautious());
        to.put("statistic", question.statistic().name());
    }

    static void read(JsonNode from, PortfolioViewModel model) {
        model.shown().turnTo(from.path("page").asString(""));
        var first = PortfolioQuestion.open();
        model.asking().questionProperty().set(new PortfolioQuestion(JsonFields.text(from.path("candidates")),
                JsonFields.constant(from.path("by"), PortfolioQuestion.By.values()).orElse(first.by()),
                JsonFields.texts(from.path("estimates")), JsonFields.text(from.path("column")),
                JsonFields.text(from.path("truth")),
                JsonFields.constant(from.path("worth"), Worth.values()).orElse(first.worth()),
                JsonFields.text(from.path("baseline")),
                JsonFields.constant(from.path("deviation"), Deviation.values()).orElse(first.deviation()),
                JsonFields.text(from.path("safety")), from.path("cautious").asBoolean(false),
                JsonFields.constant(from.path("statistic"), Statistic.values()).orElse(first.statistic())));
    }
}
