package paretoscope.eval.cost;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.Quantity;
import paretoscope.eval.price.Currency;
import paretoscope.eval.price.PriceMatch;

/// A run's tokens at a price, with everything that led there.
///
/// @param cost of all tokens together, in `currency`; unknown with its reason where it cannot be told
/// @param weights the sum behind the cost; absent where there is none
/// @param remarks what was assumed, a sentence each
public record PricedTokens(CostOrigin how, Quantity cost, Currency currency, PriceMatch match,
        TokenSemantics semantics, Optional<TokenCost> weights, List<String> remarks) {
    public PricedTokens {
        remarks = List.copyOf(remarks);
    }

    static PricedTokens unknown(String why, PriceMatch match, TokenSemantics semantics) {
        return new PricedTokens(CostOrigin.UNKNOWN, Quantity.unknown(why), Currency.USD, match, semantics,
                Optional.empty(), List.of());
    }

    /// How the cost came about, as part of a sentence: `tokens x price of gpt-4o in prices.csv (exact)`.
    public String words() {
        if (cost instanceof Quantity.Unknown(String why)) {
            return "unknown: " + why;
        }
        var price = "tokens x price of " + match.words();
        return remarks.isEmpty() ? price : "estimated from " + price + "; " + String.join("; ", remarks);
    }
}
