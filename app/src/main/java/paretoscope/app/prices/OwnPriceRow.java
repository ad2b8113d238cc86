package paretoscope.app.prices;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import paretoscope.eval.price.Currency;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.price.PriceTier;
import paretoscope.eval.price.TokenRates;

/// A line of the user's own list while it is being typed.
final class OwnPriceRow {
    private final StringProperty model = new SimpleStringProperty(this, "model", "");
    private final StringProperty input = new SimpleStringProperty(this, "input", "");
    private final StringProperty output = new SimpleStringProperty(this, "output", "");
    private final StringProperty cachedInput = new SimpleStringProperty(this, "cached input", "");
    private final StringProperty cacheWrite = new SimpleStringProperty(this, "cache write", "");
    private final StringProperty reasoning = new SimpleStringProperty(this, "reasoning", "");
    private final StringProperty currency = new SimpleStringProperty(this, "currency", "USD");
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final List<PriceTier> tiers;

    /// A line that has not been filled in.
    OwnPriceRow(String model) {
        this.model.set(model);
        tiers = List.of();
    }

    OwnPriceRow(PriceEntry entry) {
        model.set(entry.model());
        input.set(RatesText.of(entry.rates().input()));
        output.set(RatesText.of(entry.rates().output()));
        cachedInput.set(RatesText.of(entry.rates().cachedInput()));
        cacheWrite.set(RatesText.of(entry.rates().cacheWrite()));
        reasoning.set(RatesText.of(entry.rates().reasoning()));
        currency.set(entry.currency().code());
        from.set(entry.from().map(LocalDate::toString).orElse(""));
        to.set(entry.to().map(LocalDate::toString).orElse(""));
        tiers = entry.tiers();
    }

    /// The cells in the order of the columns.
    List<StringProperty> cells() {
        return List.of(model, input, output, cachedInput, cacheWrite, reasoning, currency, from, to);
    }

    /// The line as an entry.
    ///
    /// @throws IllegalArgumentException with a sentence about what is wrong
    PriceEntry entry() {
        if (model.get().isBlank()) {
            throw new IllegalArgumentException("A price needs the name of a model.");
        }
        var rates = new TokenRates(rate(input), rate(output), rate(cachedInput), rate(cacheWrite), rate(reasoning));
        if (rates.isEmpty()) {
            throw new IllegalArgumentException(
                    model.get().strip() + ": give a price for input or output, in money per million tokens.");
        }
        return new PriceEntry(model.get().strip(), day(from), day(to), money(), rates, tiers, PriceList.OWN);
    }

    private OptionalDouble rate(StringProperty cell) {
        var text = cell.get().strip().replaceFirst("^[$€£]", "");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double rate = Double.parseDouble(text);
            if (rate >= 0 && Double.isFinite(rate)) {
                return OptionalDouble.of(rate);
            }
        } catch (NumberFormatException _) {
            // Told below, together with what is no price.
        }
        throw new IllegalArgumentException(
                model.get().strip() + ": \"" + text + "\" under " + cell.getName() + " is not a price.");
    }

    private Optional<LocalDate> day(StringProperty cell) {
        try {
            return Optional.of(cell.get().strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(model.get().strip() + ": \"" + cell.get().strip() + "\" under "
                    + cell.getName() + " is not a day like 2025-09-15.", e);
        }
    }

    private Currency money() {
        try {
            return new Currency(currency.get().strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    model.get().strip() + ": a currency is three letters, as USD; got \"" + currency.get() + "\".", e);
        }
    }
}
