package paretoscope.ingest.inspect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.ingest.json.JsonQuantity;
import tools.jackson.databind.JsonNode;

/// A `model_usage` map: what the evaluated model used, and what graders and helpers used beside it.
///
/// @param own the evaluated model's usage
/// @param others everyone else's, by model
/// @param guessedName the name under which the evaluated model was found when it was not its own
record ModelUsage(Usage own, Map<String, JsonNode> others, Optional<String> guessedName) {
    private static final Pattern SNAPSHOT = Pattern.compile("[-@]\\d[\\d-]{2,}");
    private static final Map<String, UsageField> FIELDS = Map.of("input_tokens", UsageField.INPUT_TOKENS,
            "output_tokens", UsageField.OUTPUT_TOKENS, "total_tokens", UsageField.TOTAL_TOKENS, "reasoning_tokens",
            UsageField.REASONING_TOKENS, "input_tokens_cache_read", UsageField.CACHED_INPUT_TOKENS,
            "input_tokens_cache_write", UsageField.CACHE_WRITE_TOKENS, "total_cost", UsageField.COST_USD);

    static ModelUsage of(JsonNode byModel, String evaluated) {
        var others = new TreeMap<String, JsonNode>();
        byModel.properties().forEach(entry -> others.put(entry.getKey(), entry.getValue()));
        var own = others.remove(evaluated);
        if (own != null) {
            return new ModelUsage(usage(own), others, Optional.empty());
        }
        var alias = others.keySet().stream().filter(name -> last(name).equals(last(evaluated))).findFirst()
                .or(() -> snapshot(others.keySet(), evaluated));
        return new ModelUsage(alias.map(name -> usage(others.remove(name))).orElse(Usage.NOT_RECORDED), others, alias);
    }

    /// The one dated snapshot that a name without a date stands for: `gpt-4-0613` for `gpt-4`.
    private static Optional<String> snapshot(Set<String> names, String evaluated) {
        var snapshots = names.stream().filter(name -> last(name).startsWith(last(evaluated))
                && SNAPSHOT.matcher(last(name).substring(last(evaluated).length())).matches()).toList();
        return snapshots.size() == 1 ? Optional.of(snapshots.getFirst()) : Optional.empty();
    }

    private static String last(String model) {
        return model.substring(model.lastIndexOf('/') + 1);
    }

    private static Usage usage(JsonNode fields) {
        var usage = Usage.NOT_RECORDED;
        for (var field : FIELDS.entrySet()) {
            var amount = JsonQuantity.of(fields.path(field.getKey()));
            if (amount.isKnown()) {
                usage = usage.with(field.getValue(), amount);
            }
        }
        return usage;
    }

    /// How the provider counts, told by which sum gives the stated total: whether reasoning is part of the output, and
    /// whether cached input is part of the input. Empty where the numbers do not tell.
    Map<String, String> conventions() {
        double in = own.get(UsageField.INPUT_TOKENS).orNaN();
        double out = own.get(UsageField.OUTPUT_TOKENS).orNaN();
        double total = own.get(UsageField.TOTAL_TOKENS).orNaN();
        double reasoning = zeroIfUnknown(UsageField.REASONING_TOKENS);
        double cached = zeroIfUnknown(UsageField.CACHED_INPUT_TOKENS) + zeroIfUnknown(UsageField.CACHE_WRITE_TOKENS);
        var conventions = new TreeMap<String, String>();
        double beyond = total - in - out;
        if (reasoning > 0 && (beyond == 0 || beyond == cached)) {
            conventions.put("tokens.reasoning", "part of output");
        } else if (reasoning > 0 && (beyond == reasoning || beyond == reasoning + cached)) {
            conventions.put("tokens.reasoning", "beside output");
        }
        if (cached > 0 && (beyond == 0 || beyond == reasoning)) {
            conventions.put("tokens.cached_input", "part of input");
        } else if (cached > 0 && (beyond == cached || beyond == cached + reasoning)) {
            conventions.put("tokens.cached_input", "beside input");
        }
        return conventions;
    }

    private double zeroIfUnknown(UsageField field) {
        return own.get(field) instanceof Quantity.Finite(double value) ? value : 0;
    }
}
