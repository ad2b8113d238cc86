package paretoscope.eval.price;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The price of one model over a stretch of time.
///
/// @param from the first day the price holds; absent means that the list knows no beginning
/// @param to the first day it no longer holds; absent means that it still does
/// @param tiers other rates for long prompts, by rising threshold
/// @param list the name of the list it stands in
public record PriceEntry(String model, Optional<LocalDate> from, Optional<LocalDate> to, Currency currency,
        TokenRates rates, List<PriceTier> tiers, String list) {
    public PriceEntry {
        if (model.isBlank()) {
            throw new IllegalArgumentException("a price belongs to a model");
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException(
                    "the price of " + model + " ends on " + to.get() + ", before it begins on " + from.get());
        }
        tiers = tiers.stream().sorted(Comparator.comparingLong(PriceTier::aboveInputTokens)).toList();
    }

    /// A price in US dollars without beginning or end.
    public static PriceEntry usd(String model, TokenRates rates, String list) {
        return new PriceEntry(model, Optional.empty(), Optional.empty(), Currency.USD, rates, List.of(), list);
    }

    public PriceEntry withValidity(Optional<LocalDate> first, Optional<LocalDate> end) {
        return new PriceEntry(model, first, end, currency, rates, tiers, list);
    }

    public PriceEntry withTiers(List<PriceTier> others) {
        return new PriceEntry(model, from, to, currency, rates, others, list);
    }

    public PriceEntry withRates(TokenRates others) {
        return new PriceEntry(model, from, to, currency, others, tiers, list);
    }

    public PriceEntry withCurrency(Currency other) {
        return new PriceEntry(model, from, to, other, rates, tiers, list);
    }

    /// The same price of another model in another list.
    public PriceEntry as(String otherModel, String otherList) {
        return new PriceEntry(otherModel, from, to, currency, rates, tiers, otherList);
    }

    /// The price with input (cached or not) and output (reasoning too) each times a factor, in all its tiers.
    public PriceEntry times(double inputFactor, double outputFactor) {
        return withRates(rates.times(inputFactor, outputFactor)).withTiers(tiers.stream()
                .map(tier -> new PriceTier(tier.aboveInputTokens(), tier.rates().times(inputFactor, outputFactor)))
                .toList());
    }

    /// Whether the price holds on this day.
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(day::isBefore).orElse(true);
    }

    /// The rates for a request with so many input tokens; what a tier does not state is as without it.
    public TokenRates ratesFor(double inputTokens) {
        var found = rates;
        for (var tier : tiers) {
            if (inputTokens > tier.aboveInputTokens()) {
                found = tier.rates().or(rates);
            }
        }
        return found;
    }

    /// Whether both cost the same, whoever sells them.
    public boolean costsTheSameAs(PriceEntry other) {
        return currency.equals(other.currency) && rates.equals(other.rates) && tiers.equals(other.tiers);
    }
}
