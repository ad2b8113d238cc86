package paretoscope.eval.cost;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.price.Currency;
import paretoscope.eval.price.MatchRule;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceMatch;

/// Prices tokens from a book: at each run's own date, or at one day for all.
///
/// @param trial other prices that are being tried out in place of those found
public record TokenPricing(PriceBook book, Optional<LocalDate> day, PriceChange trial) {
    /// Prices as they are found.
    public TokenPricing(PriceBook book, Optional<LocalDate> day) {
        this(book, day, PriceChange.NONE);
    }

    /// What the tokens cost, or why that is not known.
    public PricedTokens price(SpentTokens run) {
        var on = day.or(() -> run.started().map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate()));
        var match = book.find(run.model(), on);
        if (match instanceof PriceMatch.None && !run.writtenModel().equals(run.model())
                && book.find(run.writtenModel(), on) instanceof PriceMatch.Found found) {
            match = found;
        }
        var semantics = TokenSemantics.of(run.usage());
        return switch (match) {
            case PriceMatch.Found(PriceEntry entry, MatchRule rule) -> priced(
                    new PriceMatch.Found(trial.of(run.model(), entry), rule), semantics, run, on);
            case PriceMatch.None _,PriceMatch.Several _,PriceMatch.NotOnThatDay _ -> PricedTokens.unknown(match.words(),
                    match, semantics);
        };
    }

    private static PricedTokens priced(PriceMatch.Found found, TokenSemantics semantics, SpentTokens run,
            Optional<LocalDate> on) {
        var entry = found.entry();
        if (entry.rates().isZero() && !entry.model().endsWith(":free")) {
            return PricedTokens
                    .unknown("the list gives " + entry.model() + " a price of zero, which need not mean that "
                            + "it is free; mark it as free if it is", found, semantics);
        }
        var weights = TokenCost.of(entry.rates(), semantics);
        var remarks = new ArrayList<>(weights.remarks());
        if (on.isEmpty() && (entry.from().isPresent() || entry.to().isPresent())) {
            remarks.add("the run has no date; priced as of the list's last price");
        }
        tiers(entry, semantics, run).ifPresent(remarks::add);
        var cost = weights.of(run.usage());
        var how = !cost.isKnown()
                ? CostOrigin.UNKNOWN
                : remarks.isEmpty() ? CostOrigin.PRICED : CostOrigin.ESTIMATED;
        return new PricedTokens(how, cost, entry.currency(), found, semantics, Optional.of(weights), remarks);
    }

    /// A log adds calls up, so that whether single prompts were long enough for another price is not always known.
    private static Optional<String> tiers(PriceEntry entry, TokenSemantics semantics, SpentTokens run) {
        if (entry.tiers().isEmpty()) {
            return Optional.empty();
        }
        long threshold = entry.tiers().getFirst().aboveInputTokens();
        double input = prompt(run.usage(), semantics);
        double each = run.attempts() > 0 ? input / run.attempts() : input;
        return each > threshold
                ? Optional
                        .of("prompts above " + threshold + " tokens cost more; whether single ones were is not known, "
                                + "and all are priced as shorter")
                : Optional.empty();
    }

    private static double prompt(Usage usage, TokenSemantics semantics) {
        double input = usage.get(UsageField.INPUT_TOKENS).orNaN();
        return semantics.cached() == TokenSemantics.Counted.APART
                ? input + known(usage.get(UsageField.CACHED_INPUT_TOKENS))
                : input;
    }

    private static double known(Quantity quantity) {
        return quantity.isKnown() ? quantity.orNaN() : 0;
    }

    /// The metric costs in this currency are shown as: `cost_usd`, `cost_eur`.
    public static Metric metric(Currency currency) {
        return currency.equals(Currency.USD)
                ? UsageField.COST_USD.metric()
                : Metric.cost("cost_" + currency.code().toLowerCase(Locale.ROOT), currency.unit());
    }

    /// The same pricing with other prices tried out.
    public TokenPricing trying(PriceChange change) {
        return new TokenPricing(book, day, change);
    }

    /// The same pricing on another day.
    public TokenPricing on(Optional<LocalDate> other) {
        return new TokenPricing(book, other, trial);
    }

    /// The names of the lists that are asked, in their order.
    public List<String> lists() {
        return book.lists().stream().map(list -> list.name()).toList();
    }
}
