package paretoscope.ingest.promptfoo;

import java.util.List;
import paretoscope.eval.Locator;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Issue;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// What a row used.
///
/// An answer from promptfoo's cache cost nothing and took no time then, which says nothing about the provider: tokens,
/// cost and time of such a row are unknown, but for the time of the first call, which newer versions keep with the
/// answer. A cost of 0 is written wherever promptfoo knows no price, and tokens of 0 wherever a provider counts none.
record RowUsage(Report report) {
    private static final Quantity CACHED = Quantity.unknown("answered from promptfoo's cache");
    private static final Quantity UNPRICED = Quantity.unknown("promptfoo writes 0 where it knows no price");
    private static final String UNCOUNTED = "promptfoo writes 0 where a provider does not count these tokens";

    Usage of(JsonNode row, PromptColumn column, Locator at) {
        boolean cached = isCached(row.path("response"));
        var usage = tokens(row, cached);
        var cost = JsonQuantity.of(row.path("cost").isNumber() ? row.path("cost") : row.path("response").path("cost"));
        if (cost instanceof Quantity.Finite(double amount) && amount == 0) {
            report.once("zero cost", Issue.guessed(at, cached
                    ? "answers from promptfoo's cache have no cost of their own; it is unknown"
                    : column.isOwn()
                            ? "a provider of the user's own states no cost; the 0 is read as unknown"
                            : "a cost of 0 is read as unknown: promptfoo writes it where it knows no price"));
            usage = usage.with(UsageField.COST_USD, cached ? CACHED : UNPRICED);
        } else if (cost.isKnown()) {
            usage = usage.with(UsageField.COST_USD, cost);
        }
        if (JsonQuantity.of(row.path("latencyMs")) instanceof Quantity.Finite(double millis)) {
            usage = usage.with(UsageField.LATENCY_S,
                    cached ? firstLatency(row.path("response")) : Quantity.of(millis / 1000));
        }
        return usage;
    }

    private static Quantity firstLatency(JsonNode response) {
        return JsonQuantity.of(response.path("latencyMs")) instanceof Quantity.Finite(double millis) && millis > 0
                ? Quantity.of(millis / 1000)
                : CACHED;
    }

    /// Before answers said so themselves, all their tokens were counted as cached.
    private static boolean isCached(JsonNode response) {
        var tokens = response.path("tokenUsage");
        boolean onlyCached = tokens.path("cached").asInt(0) > 0 && !tokens.has("prompt") && !tokens.has("completion");
        return response.path("cached").asBoolean(onlyCached);
    }

    private static Usage tokens(JsonNode row, boolean cached) {
        var counts = row.path("response").path("tokenUsage");
        if (!counts.isObject() || counts.isEmpty()) {
            counts = row.path("tokenUsage");
        }
        boolean counted = amount(counts, UsageField.INPUT_TOKENS).orNaN() > 0;
        var usage = Usage.NOT_RECORDED;
        for (var field : List.of(UsageField.INPUT_TOKENS, UsageField.OUTPUT_TOKENS, UsageField.REASONING_TOKENS,
                UsageField.CACHED_INPUT_TOKENS, UsageField.TOTAL_TOKENS)) {
            var amount = amount(counts, field);
            if (cached && field != UsageField.REASONING_TOKENS) {
                usage = usage.with(field, CACHED);
            } else if (!amount.equals(Quantity.NOT_RECORDED)) {
                boolean emptyAnswer = counted && field == UsageField.OUTPUT_TOKENS;
                usage = usage.with(field, emptyAnswer ? amount : RecordedUsage.unlessZero(amount, UNCOUNTED));
            }
        }
        return usage;
    }

    private static Quantity amount(JsonNode counts, UsageField field) {
        return JsonQuantity.of(counts.at(pointer(field)));
    }

    private static String pointer(UsageField field) {
        return switch (field) {
            case INPUT_TOKENS -> "/prompt";
            case OUTPUT_TOKENS -> "/completion";
            case REASONING_TOKENS -> "/completionDetails/reasoning";
            case CACHED_INPUT_TOKENS -> "/completionDetails/cacheReadInputTokens";
            case TOTAL_TOKENS -> "/total";
            case CACHE_WRITE_TOKENS, COST_USD, LATENCY_S, WORKING_S -> "/none";
        };
    }
}
