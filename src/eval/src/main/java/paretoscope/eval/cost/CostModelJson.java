package paretoscope.eval.cost;

import java.util.Locale;
import java.util.TreeMap;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.price.Currency;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Cost models as JSON, `{"kind": "time", "seconds": "latency_s", "rent": {"per_hour": 2.99, …}}`, so that a workspace
/// can keep them.
public final class CostModelJson {
    private CostModelJson() {}

    public static String write(CostModel model) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("kind", model.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        switch (model) {
            case CostModel.Formula(String text, Unit unit, Direction direction) -> json.put("text", text)
                    .put("unit", unit.symbol()).put("direction", direction.code());
            case CostModel.Time(String seconds, TimeCharge charge) -> charge(json.put("seconds", seconds), charge);
            case CostModel.Throughput(String rate, GpuPrice price) -> rent(json.put("rate", rate), price);
            case CostModel.Profiled(String entry, RuntimeProfile profile, String prompt, String output, TimeCharge charge) -> {
                json.put("entry", entry).put("prompt", prompt).put("output", output);
                profile(json, profile);
                charge(json, charge);
            }
            case CostModel.Labels(String strong, double strongPrice, String weak, double weakPrice, Currency currency) ->
                json
                        .put("strong", strong).put("strong_price", strongPrice).put("weak", weak)
                        .put("weak_price", weakPrice).put("currency", currency.code());
        }
        return JsonMapper.shared().writeValueAsString(json);
    }

    private static void charge(ObjectNode json, TimeCharge charge) {
        switch (charge) {
            case TimeCharge.Seconds _ -> {
            }
            case TimeCharge.Rent(GpuPrice price) -> rent(json, price);
            case TimeCharge.Energy(double gpus, double watts) -> json.putObject("energy").put("gpus", gpus)
                    .put("watts", watts);
        }
    }

    private static void rent(ObjectNode json, GpuPrice price) {
        json.putObject("rent").put("per_hour", price.perHour()).put("currency", price.currency().code()).put("gpus",
                price.gpus());
    }

    private static void profile(ObjectNode json, RuntimeProfile profile) {
        switch (profile) {
            case EdgeLatency(double a, double b, double c, double m, double n) -> json.putObject("edge").put("a", a)
                    .put("b", b).put("c", c).put("m", m).put("n", n);
            case IdealizedRuntime idealized -> {
                var node = json.putObject("idealized").put("output_token_s", idealized.secondsPerOutputToken());
                var prompts = node.putObject("prompt_s");
                idealized.promptSeconds().forEach((size, seconds) -> prompts.put(size.toString(), seconds));
            }
        }
    }

    /// Reads a model.
    ///
    /// @throws IllegalArgumentException when it is none; the message says what is wrong
    public static CostModel read(String text) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a cost model in JSON was expected", e);
        }
        return switch (json.path("kind").asString("")) {
            case "formula" -> new CostModel.Formula(json.path("text").asString(""),
                    new Unit(json.path("unit").asString("")),
                    Direction.parse(json.path("direction").asString("min")).orElse(Direction.LOWER_IS_BETTER));
            case "time" -> new CostModel.Time(json.path("seconds").asString(""), charge(json));
            case "throughput" -> new CostModel.Throughput(json.path("rate").asString(""), rent(json.path("rent")));
            case "profiled" -> new CostModel.Profiled(json.path("entry").asString(""), profile(json),
                    json.path("prompt").asString(""), json.path("output").asString(""), charge(json));
            case "labels" -> new CostModel.Labels(json.path("strong").asString(""), number(json, "strong_price"),
                    json.path("weak").asString(""), number(json, "weak_price"),
                    new Currency(json.path("currency").asString("USD")));
            default -> throw new IllegalArgumentException(
                    "\"" + json.path("kind").asString("") + "\" is no kind of cost model");
        };
    }

    private static double number(JsonNode json, String name) {
        return json.path(name).asDouble(Double.NaN);
    }

    private static TimeCharge charge(JsonNode json) {
        var energy = json.path("energy");
        if (energy.isObject()) {
            return new TimeCharge.Energy(number(energy, "gpus"), number(energy, "watts"));
        }
        return json.has("rent") ? new TimeCharge.Rent(rent(json.path("rent"))) : new TimeCharge.Seconds();
    }

    private static GpuPrice rent(JsonNode json) {
        return new GpuPrice(number(json, "per_hour"), new Currency(json.path("currency").asString("USD")),
                number(json, "gpus"));
    }

    private static RuntimeProfile profile(JsonNode json) {
        var edge = json.path("edge");
        if (edge.isObject()) {
            return new EdgeLatency(number(edge, "a"), number(edge, "b"), number(edge, "c"), number(edge, "m"),
                    number(edge, "n"));
        }
        var idealized = json.path("idealized");
        var prompts = new TreeMap<Integer, Double>();
        idealized.path("prompt_s").properties()
                .forEach(point -> prompts.put(Integer.valueOf(point.getKey()), point.getValue().asDouble()));
        return new IdealizedRuntime(prompts, number(idealized, "output_token_s"));
    }
}
