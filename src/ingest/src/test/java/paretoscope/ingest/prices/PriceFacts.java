package paretoscope.ingest.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceMatch;
import paretoscope.eval.price.TokenRates;
import paretoscope.ingest.recording.FactCheck;
import tools.jackson.databind.JsonNode;

/// The facts of price lists.
public final class PriceFacts {
    /// The price lists among the tools of the ground truth.
    public static final Set<String> TOOLS = Set.of("price-litellm", "price-other", "price-not-strict-json");

    private PriceFacts() {}

    /// The ranges of dashscope's models stand in a list of their own, which was not counted.
    static void check(ReadPrices read, JsonNode facts) {
        var entries = read.list().entries();
        assertThat(entries).isNotEmpty();
        var checks = new HashMap<String, Consumer<JsonNode>>();
        // Models that are priced by image, second or query alone have no entry.
        checks.put("models", fact -> assertThat(entries.stream().map(PriceEntry::model).distinct().count())
                .isBetween(facts.path("with_input_cost").asLong(), fact.asLong()));
        checks.put("with_input_cost", fact -> assertThat(entries.stream()
                .filter(entry -> entry.rates().input().isPresent()).filter(entry -> !isRange(entry)))
                .hasSize(fact.asInt()));
        checks.put("string_costs", fact -> assertThat(fact).isEmpty());
        checks.put("gpt4o", fact -> assertThat(gpt4o(read).input()).hasValue(fact.asDouble() * 1e6));
        checks.put("gpt4o_out", fact -> assertThat(gpt4o(read).output()).hasValue(fact.asDouble() * 1e6));
        // What the file looks like; the prices that we have a word for are among the names.
        checks.put("cost_keys", fact -> assertThat(fact.valueStream().map(JsonNode::asString))
                .contains("input_cost_per_token", "output_cost_per_token", "cache_read_input_token_cost"));
        checks.put("modes", fact -> assertThat(fact.isContainer()).isTrue());
        for (var shape : List.of("note", "type", "size", "keys")) {
            checks.put(shape, fact -> assertThat(fact.isMissingNode()).isFalse());
        }
        FactCheck.all(facts, checks);
    }

    private static boolean isRange(PriceEntry entry) {
        return entry.model().startsWith("dashscope/") && !entry.tiers().isEmpty();
    }

    private static TokenRates gpt4o(ReadPrices read) {
        return ((PriceMatch.Found) PriceBook.of(read.list()).find("gpt-4o", Optional.empty())).entry().rates();
    }
}
