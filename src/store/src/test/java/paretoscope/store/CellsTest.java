package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;

class CellsTest {
    private static Cell cell(double value) {
        return new Cell(Quantity.of(value), Quantity.NOT_RECORDED, OptionalLong.empty());
    }

    private final Cells sparse = new Cells(5, new int[]{1, 4}, List.of(cell(10), cell(40)));

    @Test
    void rowsWithoutACellOfTheirOwnAreNotRecorded() {
        assertThat(sparse.at(1).value()).isEqualTo(Quantity.of(10));
        assertThat(sparse.at(4).value()).isEqualTo(Quantity.of(40));
        assertThat(sparse.at(0).value()).isEqualTo(Quantity.unknown("not recorded"));
        assertThat(sparse.at(3).isKnown()).isFalse();
    }

    @Test
    void numbersStandAtTheirRows() {
        assertThat(sparse.numbers(cell -> cell.value().orNaN())).containsExactly(Double.NaN, 10, Double.NaN, Double.NaN,
                40);
        assertThat(Cells.of(List.of(cell(1), cell(2))).numbers(cell -> cell.value().orNaN())).containsExactly(1, 2);
    }

    @Test
    void thereIsNothingBeyondTheRows() {
        assertThatThrownBy(() -> sparse.at(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sparse.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
