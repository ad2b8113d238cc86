package paretoscope.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Attempt;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.store.sql.JsonText;

/// How an attempt's amounts are written down: numbers in columns, and the rare amount that is not a number, with its
/// reason, in one JSON text.
final class AttemptCodec {
    private static final String CONFIDENCE = "confidence";

    private AttemptCodec() {}

    /// Whether an attempt counts in means of quality.
    static boolean isScored(Attempt attempt) {
        for (var score : attempt.scores().entrySet()) {
            if (score.getValue().isKnown() && score.getKey().kind() != MetricKind.COST) {
                return true;
            }
        }
        return false;
    }

    /// Whether it counts wherever costs are added up.
    static boolean isAttempted(Attempt attempt) {
        return anyKnown(attempt.scores()) || anyKnown(attempt.usage().amounts()) || attempt.error().isPresent();
    }

    private static boolean anyKnown(Map<?, Quantity> amounts) {
        for (var amount : amounts.values()) {
            if (amount.isKnown()) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Double number(Quantity quantity) {
        return quantity.isKnown() ? quantity.orNaN() : null;
    }

    static Optional<String> oddities(Attempt attempt) {
        if (attempt.usage().isEmpty() && attempt.confidence().equals(Quantity.NOT_RECORDED)) {
            return Optional.empty();
        }
        var odd = new LinkedHashMap<String, List<String>>();
        for (var field : UsageField.values()) {
            var amount = attempt.usage().amounts().get(field);
            if (amount != null) {
                note(odd, field.key(), amount);
            }
        }
        if (!attempt.confidence().equals(Quantity.NOT_RECORDED)) {
            note(odd, CONFIDENCE, attempt.confidence());
        }
        return odd.isEmpty() ? Optional.empty() : Optional.of(JsonText.write(odd));
    }

    private static void note(Map<String, List<String>> odd, String name, Quantity quantity) {
        switch (quantity) {
            case Quantity.Finite _,Quantity.Infinite _ -> {
            }
            case Quantity.Undefined(String why) -> odd.put(name, new ArrayList<>(List.of("undefined", why)));
            case Quantity.Unknown(String why) -> odd.put(name, new ArrayList<>(List.of("unknown", why)));
        }
    }

    /// Puts an attempt's usage together again.
    static Usage usage(Map<UsageField, Double> numbers, Map<String, Quantity> odd) {
        var amounts = new EnumMap<UsageField, Quantity>(UsageField.class);
        numbers.forEach((field, value) -> amounts.put(field, Quantity.of(value)));
        for (var field : UsageField.values()) {
            var quantity = odd.get(field.key());
            if (quantity != null) {
                amounts.put(field, quantity);
            }
        }
        return new Usage(amounts);
    }

    static Quantity confidence(Optional<Double> number, Map<String, Quantity> odd) {
        return number.map(Quantity::of).orElseGet(() -> odd.getOrDefault(CONFIDENCE, Quantity.NOT_RECORDED));
    }

    static Map<String, Quantity> readOddities(Optional<String> text) {
        var odd = new LinkedHashMap<String, Quantity>();
        text.ifPresent(json -> JsonText.tree(json).properties().forEach(entry -> {
            var why = entry.getValue().path(1).asString();
            odd.put(entry.getKey(), "undefined".equals(entry.getValue().path(0).asString())
                    ? new Quantity.Undefined(why)
                    : new Quantity.Unknown(why));
        }));
        return odd;
    }
}
