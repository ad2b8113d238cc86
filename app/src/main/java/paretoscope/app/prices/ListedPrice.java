package paretoscope.app.prices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceEntry;

/// An entry that can be chosen as the price of a model.
///
/// @param searched what a search looks at, in small letters
record ListedPrice(PriceEntry entry, String searched) {
    /// Everything that can be chosen, each model of a list once, with its newest price.
    static List<ListedPrice> of(PriceBook book) {
        var all = new ArrayList<ListedPrice>();
        for (var list : book.lists()) {
            var newest = new LinkedHashMap<String, PriceEntry>();
            list.entries().forEach(entry -> newest.put(entry.model(), entry));
            newest.values().forEach(entry -> all.add(
                    new ListedPrice(entry, (entry.model() + " " + entry.list()).toLowerCase(Locale.ROOT))));
        }
        return all;
    }

    /// Whether all the words of a search are in it.
    boolean matches(String search) {
        for (var word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
