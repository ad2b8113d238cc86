package paretoscope.app.prices;

import java.util.List;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceList;

/// A price list that is asked, and whose it is.
record ListInForce(PriceList list, Origin origin) {
    /// Where a list comes from.
    enum Origin {
        OWN("entered by you"),
        IMPORTED("imported"),
        SHIPPED("comes with the program");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// The lists of a book in the order in which they are asked; the last comes with the program.
    static List<ListInForce> of(PriceBook book) {
        return book.lists().stream().map(list -> new ListInForce(list, list.isOwn()
                ? Origin.OWN
                : list == book.lists().getLast() ? Origin.SHIPPED : Origin.IMPORTED)).toList();
    }
}
