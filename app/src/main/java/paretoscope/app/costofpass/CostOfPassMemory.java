package paretoscope.app.costofpass;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.app.analyses.QuestionMemory;
import paretoscope.app.session.JsonFields;
import paretoscope.views.costofpass.HumanPrices;
import paretoscope.views.costofpass.Releases;
import paretoscope.views.costofpass.TechniqueSplit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the cost-of-pass view remembers: the question.
final class CostOfPassMemory implements QuestionMemory<CostOfPassQuestion> {
    @Override
    public void write(ObjectNode to, CostOfPassQuestion question) {
        question.quality().ifPresent(name -> to.put("quality", name));
        question.cost().ifPresent(name -> to.put("cost", name));
        question.human().everywhere().ifPresent(price -> to.put("human", price));
        var byTask = to.putObject("human-by-task");
        new TreeMap<>(question.human().byTask()).forEach(byTask::put);
        question.family().ifPresent(name -> to.put("family", name));
        question.releases().column().ifPresent(name -> to.put("release-column", name));
        to.put("shipped-releases", question.releases().shipped());
        var typed = to.putObject("typed-releases");
        new TreeMap<>(question.releases().typed()).forEach((label, day) -> typed.put(label, day.toString()));
        question.technique().ifPresent(split -> to.putObject("technique").put("column", split.column())
                .put("plain", split.plain()));
        to.put("resamples", question.resamples());
    }

    @Override
    public CostOfPassQuestion read(JsonNode from) {
        var first = CostOfPassQuestion.open();
        var technique = from.path("technique");
        return new CostOfPassQuestion(JsonFields.text(from.path("quality")),
                JsonFields.text(from.path("cost")), human(from), JsonFields.text(from.path("family")),
                new Releases(JsonFields.text(from.path("release-column")),
                        from.path("shipped-releases").asBoolean(true), typed(from.path("typed-releases"))),
                JsonFields.text(technique.path("column"))
                        .map(column -> new TechniqueSplit(column, technique.path("plain").asString(""))),
                Math.max(1, from.path("resamples").asInt(first.resamples())));
    }

    private static HumanPrices human(JsonNode from) {
        var byTask = new HashMap<String, Double>();
        from.path("human-by-task").properties().stream().filter(entry -> entry.getValue().asDouble(-1) >= 0)
                .forEach(entry -> byTask.put(entry.getKey(), entry.getValue().asDouble()));
        var everywhere = JsonFields.number(from.path("human"));
        return everywhere.isPresent() && everywhere.getAsDouble() < 0
                ? HumanPrices.none()
                : new HumanPrices(everywhere, byTask);
    }

    private static Map<String, LocalDate> typed(JsonNode from) {
        var typed = new HashMap<String, LocalDate>();
        from.properties().forEach(
                entry -> day(entry.getValue().asString("")).ifPresent(day -> typed.put(entry.getKey(), day)));
        return typed;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
