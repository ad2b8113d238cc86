package paretoscope.app.front;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import paretoscope.app.front.model.FrontAnswer;
import paretoscope.app.front.model.FrontQuestion;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.ZoomWindow;
import paretoscope.app.preferences.Money;
import paretoscope.app.session.JsonFields;
import paretoscope.charts.FrontChartOptions;
import paretoscope.eval.Direction;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.store.Mean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the front view remembers: the question, how it is drawn, the stretch that is shown, the budget. Of the options only
/// what the inspector can switch is kept.
final class FrontMemory {
    private FrontMemory() {}

    static void write(ObjectNode to, FrontViewModel model) {
        question(to.putObject("question"), model.questionProperty().get());
        chart(to.putObject("chart"), model.chart().optionsProperty().get());
        JsonFields.texts(to, "hidden-groups", new TreeSet<>(model.chart().hiddenProperty().get()));
        var zoom = model.chart().windowProperty().get();
        zoom.x().ifPresent(shown -> interval(to.putArray("zoom-x"), shown));
        zoom.y().ifPresent(shown -> interval(to.putArray("zoom-y"), shown));
        model.budget().limitProperty().get().ifPresent(limit -> to.put("budget", limit));
        if (model.found().filter(FrontAnswer.Found::costsDollars).isPresent()) {
            to.put("budget-per-dollar", model.valuesProperty().get().money().perDollar());
        }
    }

    static void read(JsonNode from, FrontViewModel model) {
        model.chart().optionsProperty().set(chart(from.path("chart")));
        model.chart().hiddenProperty().set(new HashSet<>(JsonFields.texts(from.path("hidden-groups"))));
        model.budget().limitProperty().set(budget(from, model.valuesProperty().get().money()));
        model.questionProperty().set(question(from.path("question")));
        model.chart().windowProperty()
                .set(new ZoomWindow(interval(from.path("zoom-x")), interval(from.path("zoom-y"))));
    }

    /// The limit in the currency that is shown now, which may not be the one it was set in.
    private static OptionalDouble budget(JsonNode from, Money money) {
        var limit = JsonFields.number(from.path("budget"));
        var then = JsonFields.number(from.path("budget-per-dollar"));
        return limit.isPresent() && then.isPresent()
                ? OptionalDouble.of(limit.getAsDouble() * money.perDollar() / then.getAsDouble())
                : limit;
    }

    private static void interval(ArrayNode to, Interval shown) {
        to.add(shown.low()).add(shown.high());
    }

    private static Optional<Interval> interval(JsonNode from) {
        double low = from.path(0).asDouble(Double.NaN);
        double high = from.path(1).asDouble(Double.NaN);
        return Double.isFinite(low) && Double.isFinite(high) && low < high
                ? Optional.of(new Interval(low, high))
                : Optional.empty();
    }

    private static void question(ObjectNode to, FrontQuestion question) {
        question.quality().ifPresent(name -> to.put("quality", name));
        question.cost().ifPresent(name -> to.put("cost", name));
        question.third().ifPresent(name -> to.put("third", name));
        question.group().ifPresent(name -> to.put("group", name));
        var directions = to.putObject("directions");
        new TreeMap<>(question.directions()).forEach((name, direction) -> directions.put(name, direction.name()));
        var scales = to.putObject("scales");
        new TreeMap<>(question.scales()).forEach((name, scale) -> scales.put(name, scale.name()));
        JsonFields.texts(to, "tasks", question.tasks());
        to.put("mean", question.mean().name()).put("resamples", question.resamples());
    }

    private static FrontQuestion question(JsonNode from) {
        return new FrontQuestion(JsonFields.text(from.path("quality")), JsonFields.text(from.path("cost")),
                JsonFields.text(from.path("third")),
                JsonFields.constants(from.path("directions"), Direction.values()),
                JsonFields.constants(from.path("scales"), ScaleKind.values()), JsonFields.text(from.path("group")),
                JsonFields.texts(from.path("tasks")),
                JsonFields.constant(from.path("mean"), Mean.values()).orElse(Mean.MACRO),
                Math.clamp(from.path("resamples").asInt(0), 0, FrontQuestion.MOST_RESAMPLES));
    }

    private static void chart(ObjectNode to, FrontChartOptions chart) {
        to.put("steps", chart.steps()).put("shade", chart.shade()).put("group-fronts", chart.groupFronts())
                .put("knee", chart.knee()).put("reference", chart.reference()).put("third", chart.third().name())
                .put("labels", chart.labels().which().name());
    }

    private static FrontChartOptions chart(JsonNode from) {
        var standard = FrontChartOptions.standard();
        return new FrontChartOptions(from.path("steps").asBoolean(standard.steps()),
                from.path("shade").asBoolean(standard.shade()),
                from.path("group-fronts").asBoolean(standard.groupFronts()),
                from.path("knee").asBoolean(standard.knee()),
                from.path("reference").asBoolean(standard.reference()),
                JsonFields.constant(from.path("third"), FrontChartOptions.Third.values()).orElse(standard.third()),
                labels(from).orElse(standard.labels()), standard.text());
    }

    /// A list of labels is not among what the inspector offers.
    private static Optional<DirectLabels> labels(JsonNode from) {
        return JsonFields.constant(from.path("labels"), DirectLabels.Which.values())
                .filter(which -> which != DirectLabels.Which.LISTED).map(which -> new DirectLabels(which, List.of()));
    }
}
