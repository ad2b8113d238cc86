package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;

class AveragesTest {
    private static final Averages QUALITY = new Averages(false, false);
    private static final Averages COST = new Averages(true, false);
    private static final Averages PARTIAL_COST = new Averages(true, true);

    private static Cell cell(double value, double error, long n) {
        return new Cell(Quantity.of(value), Quantity.of(error), OptionalLong.of(n));
    }

    private static final Cell UNKNOWN = Cell.unknown("not recorded");

    @Test
    void standardErrorsOfTasksAddInSquares() {
        assertThat(QUALITY.macro(List.of(cell(0.2, 0.03, 10), cell(0.6, 0.04, 30))))
                .isEqualTo(cell(0.4, 0.05 / 2, 40));
    }

    @Test
    void repeatsDoNotMakeMoreItems() {
        assertThat(QUALITY.ofRepeats(List.of(cell(0.2, 0.03, 10), cell(0.6, 0.04, 10))).n()).hasValue(10);
    }

    @Test
    void aCostThatIsUnknownInOnePartIsUnknown() {
        assertThat(COST.macro(List.of(cell(1, 0, 1), UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(PARTIAL_COST.macro(List.of(cell(1, 0, 1), UNKNOWN))).isEqualTo(cell(1, 0, 1));
    }

    @Test
    void aQualityThatIsUnknownInOnePartWasNotAttemptedThere() {
        assertThat(QUALITY.macro(List.of(cell(1, 0, 1), UNKNOWN))).isEqualTo(cell(1, 0, 1));
    }

    @Test
    void whatIsUndefinedInOnePartIsUndefined() {
        var undefined = new Cell(new Quantity.Undefined("0/0"), Quantity.NOT_RECORDED, OptionalLong.empty());

        assertThat(QUALITY.macro(List.of(cell(1, 0, 1), undefined))).isEqualTo(undefined);
    }

    @Test
    void anInfiniteCostStaysInfinite() {
        assertThat(COST.macro(List.of(cell(1, 0, 1), cell(Double.POSITIVE_INFINITY, 0, 1))).value())
                .isEqualTo(new Quantity.Infinite(true));
    }

    @Test
    void poolingNeedsTheNumberOfItems() {
        var uncounted = new Cell(Quantity.of(0.5), Quantity.of(0.1), OptionalLong.empty());

        assertThat(QUALITY.micro(List.of(cell(0.2, 0.03, 10), uncounted)).value())
                .isEqualTo(Quantity.unknown("the number of items is not known for every task"));
    }

    @Test
    void totalsAdd() {
        assertThat(COST.total(List.of(cell(1, 0, 2), cell(3, 0, 4))).value()).isEqualTo(Quantity.of(4));
    }
}
