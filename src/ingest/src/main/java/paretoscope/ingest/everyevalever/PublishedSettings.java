package paretoscope.ingest.everyevalever;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.ingest.json.JsonDetails;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The settings of a configuration as the schema's `generation_config`: the arguments it knows as numbers, the rest as
/// text.
final class PublishedSettings {
    private static final Set<String> NUMBERS = Set.of("temperature", "top_p", "top_k");
    private static final String MAX_TOKENS = "max_tokens";
    private static final Set<String> OF_THE_MODEL = Set.of("precision", "dtype", "quantization", "weight_type",
            "reasoning_effort", "effort", "agent", "agent_name", "scaffold", "thinking_budget", "mode");
    private static final Set<String> KEPT_ARGUMENTS = Set.of("temperature", "top_p", "top_k", MAX_TOKENS, "reasoning",
            "max_attempts");
    private static final int LONGEST = 80;

    private PublishedSettings() {}

    static ObjectNode generationConfig(Map<String, String> settings) {
        var config = JsonNodeFactory.instance.objectNode();
        var arguments = JsonNodeFactory.instance.objectNode();
        var more = JsonNodeFactory.instance.objectNode();
        settings.forEach((name, value) -> {
            var number = number(value);
            if (NUMBERS.contains(name) && number.isNumber()
                    || MAX_TOKENS.equals(name) && number.isIntegralNumber() && number.longValue() >= 1) {
                arguments.set(name, number);
            } else {
                more.put(name, value);
            }
        });
        config.set("generation_args", arguments);
        config.set("additional_details", more);
        return config;
    }

    private static JsonNode number(String text) {
        try {
            var node = JsonMapper.shared().readTree(text);
            return Double.isFinite(node.asDouble(0)) ? node : JsonNodeFactory.instance.missingNode();
        } catch (JacksonException notANumber) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /// The configuration that a result was made with.
    static Configuration configuration(String model, JsonNode info, JsonNode result) {
        var settings = new TreeMap<String, String>();
        JsonDetails.of(info.path("additional_details"), OF_THE_MODEL::contains).forEach(settings::put);
        var config = result.path("generation_config");
        JsonDetails.of(config.path("additional_details")).forEach((name, value) -> {
            if (value.length() <= LONGEST) {
                settings.put(name, value);
            }
        });
        JsonDetails.of(config.path("generation_args"), KEPT_ARGUMENTS::contains).forEach(settings::put);
        return Configuration.of(model, settings);
    }
}
