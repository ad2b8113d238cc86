package paretoscope.views.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.price.PriceMatch;

/// The price of a model of the project, by the days its runs are priced at.
///
/// @param runs how many runs have the model
/// @param chosen the entry the user chose for it, if any
/// @param prices what was found, one for each stretch of days with a price of its own; never empty
public record ModelPrice(String model, int runs, Optional<String> chosen, List<Dated> prices) {
    /// What was found for a day; absent for runs without a date.
    public record Dated(Optional<LocalDate> day, PriceMatch match) {}

    public ModelPrice {
        prices = List.copyOf(prices);
    }

    /// The price at the latest day.
    public PriceMatch latest() {
        return prices.getLast().match();
    }

    /// Whether every run has a price.
    public boolean isPriced() {
        return prices.stream().allMatch(dated -> dated.match() instanceof PriceMatch.Found);
    }
}
