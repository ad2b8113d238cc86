package paretoscope.views.costs;

import java.util.List;
import java.util.stream.Stream;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceMatch;

/// The prices asked for, and why a model has none.
public record PriceAnswer(List<MatchedPrice> prices, List<Missing> missing) {
    /// A model without a price.
    public record Missing(String model, String why) {}

    static final PriceAnswer NONE = new PriceAnswer(List.of(), List.of());

    public PriceAnswer {
        prices = List.copyOf(prices);
        missing = List.copyOf(missing);
    }

    static PriceAnswer of(String model, PriceMatch match, PriceBook book) {
        return match instanceof PriceMatch.Found found
                ? new PriceAnswer(List.of(MatchedPrice.of(model, found, book)), List.of())
                : new PriceAnswer(List.of(), List.of(new Missing(model, match.words())));
    }

    PriceAnswer and(PriceAnswer other) {
        return new PriceAnswer(Stream.concat(prices.stream(), other.prices.stream()).toList(),
                Stream.concat(missing.stream(), other.missing.stream()).toList());
    }
}
