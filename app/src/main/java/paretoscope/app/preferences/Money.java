package paretoscope.app.preferences;

import java.util.List;

/// The currency in which amounts of US dollars are shown, at a rate the user has typed: the program asks nobody.
///
/// @param currency its three letters
/// @param perDollar how many of it one US dollar is worth
public record Money(String currency, double perDollar) {
    private static final List<String> KNOWN = List.of("USD", "EUR", "GBP", "CNY", "JPY");

    /// Dollars, as recorded.
    public static final Money DOLLARS = new Money("USD", 1);

    public Money {
        if (!KNOWN.contains(currency)) {
            throw new IllegalArgumentException("the currencies are " + KNOWN + ", got " + currency);
        }
        if (!(perDollar > 0 && perDollar < 1e6)) {
            throw new IllegalArgumentException("a rate is positive, was " + perDollar);
        }
        if (currency.equals("USD") && perDollar != 1) {
            throw new IllegalArgumentException("a dollar is worth one dollar, not " + perDollar);
        }
    }

    /// The currencies to choose from.
    public static List<String> known() {
        return KNOWN;
    }

    public boolean isConverted() {
        return !currency.equals("USD");
    }
}
