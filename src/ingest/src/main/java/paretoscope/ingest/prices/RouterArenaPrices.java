package paretoscope.ingest.prices;

import java.util.OptionalDouble;
import paretoscope.eval.price.PriceEntry;
import tools.jackson.databind.JsonNode;

/// `cost.json` of RouterArena: a map from model to US dollars per million tokens.
final class RouterArenaPrices implements PriceFormat {
    private static final String INPUT = "input_token_price_per_million";
    private static final String OUTPUT = "output_token_price_per_million";

    @Override
    public String words() {
        return "RouterArena's prices per million tokens";
    }

    @Override
    public boolean knows(JsonNode root) {
        return root.isObject() && root.valueStream().limit(50).anyMatch(model -> model.has(INPUT) || model.has(OUTPUT));
    }

    @Override
    public void read(JsonNode root, PriceSheet sheet) {
        root.properties().stream().filter(model -> model.getValue().isObject())
                .forEach(model -> add(model.getKey(), model.getValue(), sheet));
    }

    private static void add(String model, JsonNode prices, PriceSheet sheet) {
        var input = Amount.perMillion(prices.path(INPUT));
        var output = Amount.perMillion(prices.path(OUTPUT));
        if (PriceSheet.isNegative(input, output)) {
            sheet.skip(model, "the price is negative");
            return;
        }
        sheet.add(PriceEntry.usd(model, PriceSheet.rates(input, output, OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty()), sheet.list()));
    }
}
