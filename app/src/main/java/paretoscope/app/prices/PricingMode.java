package paretoscope.app.prices;

import java.time.LocalDate;
import java.util.Optional;
import paretoscope.eval.cost.TokenPricing;

/// What costs are made of.
public sealed interface PricingMode {
    /// The costs that files state.
    record AsFiles() implements PricingMode {}

    /// Tokens times the price at each run's date.
    record AtRunDate() implements PricingMode {}

    /// Tokens times the price of one day.
    record OnDay(LocalDate day) implements PricingMode {}

    static PricingMode of(Optional<TokenPricing> pricing) {
        return pricing.<PricingMode>map(priced -> priced.day().<PricingMode>map(OnDay::new).orElseGet(AtRunDate::new))
                .orElseGet(AsFiles::new);
    }

    /// The mode in a sentence.
    default String sentence() {
        return switch (this) {
            case AsFiles _ -> "Costs are what the files state.";
            case AtRunDate _ -> "Costs are tokens times the price at each run's date.";
            case OnDay(LocalDate day) -> "Costs are tokens times the price on " + day + ".";
        };
    }
}
