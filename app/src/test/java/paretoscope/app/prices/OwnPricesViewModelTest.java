package paretoscope.app.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.eval.price.Currency;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.price.TokenRates;

class OwnPricesViewModelTest {
    private static final PriceEntry KNOWN = PriceEntry.usd("a", TokenRates.of(1, 2), PriceList.OWN);

    private final List<List<PriceEntry>> kept = new ArrayList<>();
    private final OwnPricesViewModel own = new OwnPricesViewModel(kept::add);

    private static void fill(OwnPriceRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.cells().get(i).set(cells[i]);
        }
    }

    @Test
    void aLineThatIsFilledInIsKeptWithItsDates() {
        own.show(List.of(KNOWN));
        fill(own.add(""), "b", "$0.5", "1.5", "0.1", "", "", "eur", "2025-01-01", "2025-07-01");

        own.keep();

        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst()).startsWith(KNOWN).hasSize(2).last().satisfies(entry -> {
            assertThat(entry.currency()).isEqualTo(Currency.EUR);
            assertThat(entry.rates().cachedInput()).hasValue(0.1);
            assertThat(entry.rates().reasoning()).isEmpty();
            assertThat(entry.to()).hasToString("Optional[2025-07-01]");
        });
        assertThat(own.keepableProperty().get()).as("nothing more to keep").isFalse();
    }

    @Test
    void whatIsWrongIsToldAndNotKept() {
        own.show(List.of(KNOWN));
        var row = own.add("b");
        fill(row, "b", "cheap");
        assertThat(own.problemProperty().get()).isEqualTo("b: \"cheap\" under input is not a price.");

        fill(row, "b", "1", "2", "", "", "", "USD", "soon");
        assertThat(own.problemProperty().get()).contains("\"soon\"").contains("2025-09-15");

        fill(row, "b", "", "");
        own.keep();

        assertThat(kept).isEmpty();
    }

    @Test
    void twoPricesOnOneDayAreRefused() {
        own.show(List.of(KNOWN));
        var row = own.add("a");
        fill(row, "a", "3", "4", "", "", "", "USD", "2025-01-01", "");
        assertThat(own.problemProperty().get()).startsWith("a has two prices on the same day");

        own.rows().getFirst().cells().getLast().set("2025-01-01");

        assertThat(own.problemProperty().get()).isEmpty();
        assertThat(own.keepableProperty().get()).isTrue();
    }

    @Test
    void removingAndDiscarding() {
        own.show(List.of(KNOWN));
        own.remove(own.rows());
        assertThat(own.keepableProperty().get()).isTrue();

        own.discard();

        assertThat(own.rows()).hasSize(1);
        assertThat(own.keepableProperty().get()).isFalse();
    }
}
