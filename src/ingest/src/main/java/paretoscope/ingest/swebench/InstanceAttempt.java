package paretoscope.ingest.swebench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.RecordedUsage;
import tools.jackson.databind.JsonNode;

/// One instance: whether it was resolved, what that cost, and how many calls it took.
final class InstanceAttempt {
    static final Metric RESOLVED = Metric.share("resolved");

    static final Metric CALLS = Metric.cost("api_calls", new Unit("calls"));

    private InstanceAttempt() {}

    /// An instance as `{resolved, cost, api_calls}`.
    static Attempt of(String instance, JsonNode node, Locator at) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        scores.put(RESOLVED, JsonQuantity.of(node.path("resolved")));
        var calls = JsonQuantity.of(node.path("api_calls"));
        if (calls.isKnown()) {
            scores.put(CALLS, calls);
        }
        var usage = new RecordedUsage().positive(UsageField.COST_USD, JsonQuantity.of(node.path("cost")),
                "a cost of 0 is one that nobody recorded").usage();
        return Attempt.scored(instance, 1, scores, usage, at);
    }

    /// An instance from a list that says how it ended.
    ///
    /// @param error why it could not be evaluated, or empty
    static Attempt listed(String instance, boolean resolved, String error, Locator at) {
        return new Attempt(instance, 1, "", Map.of(RESOLVED, Quantity.of(resolved ? 1 : 0)), Usage.NOT_RECORDED,
                Optional.empty(), Quantity.NOT_RECORDED, Optional.of(error).filter(text -> !text.isEmpty()), Map.of(),
                at);
    }
}
