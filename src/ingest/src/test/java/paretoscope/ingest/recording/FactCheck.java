package paretoscope.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import paretoscope.eval.Quantity;
import tools.jackson.databind.JsonNode;

/// Compares facts, and fails on a fact that nobody compares.
public final class FactCheck {
    private FactCheck() {}

    /// Runs the check of each fact that is there; a fact without a check is an error, so that none is ignored in
    /// silence.
    public static void all(JsonNode facts, Map<String, Consumer<JsonNode>> checks) {
        var unknown = new TreeSet<String>();
        facts.properties().forEach(fact -> {
            var check = checks.get(fact.getKey());
            if (check == null) {
                unknown.add(fact.getKey());
            } else {
                check.accept(fact.getValue());
            }
        });
        assertThat(unknown).as("facts without a check").isEmpty();
    }

    /// Compares a number as the facts write it (NaN and Infinity are strings, null and `N/A` are unknown).
    public static void number(String what, JsonNode expected, Quantity found) {
        switch (expected.isString() ? expected.asString() : expected.isNull() ? "null" : "number") {
            case "NaN" -> assertThat(found).as(what).isInstanceOf(Quantity.Undefined.class);
            case "Infinity" -> assertThat(found).as(what).isEqualTo(new Quantity.Infinite(true));
            case "-Infinity" -> assertThat(found).as(what).isEqualTo(new Quantity.Infinite(false));
            case "N/A", "null" -> assertThat(found.isKnown()).as(what + " is unknown, was " + found).isFalse();
            default -> assertThat(found.orNaN()).as(what).isCloseTo(Double.parseDouble(expected.asString()),
                    within(Math.abs(expected.asDouble()) * 1e-11 + 1e-12));
        }
    }

    /// Compares a scalar with a detail; null means that there is none.
    public static void detail(String what, JsonNode expected, Map<String, String> details, String name) {
        assertThat(details.getOrDefault(name, "")).as(what).isEqualTo(expected.isNull() ? "" : expected.asString());
    }
}
