package paretoscope.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.price.PriceListJson;
import paretoscope.eval.price.ShippedPrices;

/// The prices a workspace keeps. A list may have thousands of entries, so that what was read of it stays until other
/// lists are kept.
final class KeptPrices {
    /// The one key under which it is kept that tokens are priced.
    static final String KEY = "tokens";

    private static final String OWN_DATE = "run";

    private @Nullable Read read;

    private record Read(Map<String, String> lists, Map<String, String> choices, PriceBook book) {}

    /// Lists as they are kept, in the order in which they are asked.
    static List<PriceList> lists(Map<String, String> kept) {
        return kept.values().stream().map(PriceListJson::read)
                .sorted(Comparator.comparing(PriceList::isOwn)
                        .thenComparing(list -> list.date().orElse(LocalDate.MIN)).reversed())
                .toList();
    }

    static String written(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(OWN_DATE);
    }

    /// How tokens are priced, if they are.
    Optional<TokenPricing> pricing(Facts facts) {
        var said = facts.of(FactKind.PRICING).get(KEY);
        return said == null ? Optional.empty() : Optional.of(new TokenPricing(book(facts), day(said)));
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return said.equals(OWN_DATE) ? Optional.empty() : Optional.of(LocalDate.parse(said));
        } catch (DateTimeException aNewerProgramsWord) {
            return Optional.empty();
        }
    }

    /// The lists kept, the shipped one behind them, and what the user chose.
    synchronized PriceBook book(Facts facts) {
        var lists = facts.of(FactKind.PRICE_LIST);
        var choices = facts.of(FactKind.PRICE_CHOICE);
        var known = read;
        if (known == null || !known.lists().equals(lists) || !known.choices().equals(choices)) {
            known = new Read(lists, choices, ShippedPrices.behind(lists(lists), choices));
            read = known;
        }
        return known.book();
    }
}
