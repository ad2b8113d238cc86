package paretoscope.eval.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Prices as somebody published them.
///
/// @param name how the list is called on screen and in exports
/// @param source where it comes from: a publisher, an address, a file
/// @param date the day it was taken; absent where the list does not say
public record PriceList(String name, String source, Optional<LocalDate> date, List<PriceEntry> entries) {
    /// The name of the list that the user edits; it is asked before all others.
    public static final String OWN = "My prices";

    public PriceList {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a price list needs a name");
        }
        entries = List.copyOf(entries);
    }

    /// The same list with other prices in it.
    public PriceList withEntries(List<PriceEntry> others) {
        return new PriceList(name, source, date, others);
    }

    /// Whether this is the list that the user edits.
    public boolean isOwn() {
        return name.equals(OWN);
    }
}
