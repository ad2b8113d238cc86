package paretoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void zeroUnknownUndefinedAndInfiniteAreFourDifferentThings() {
        var zero = Quantity.of(0);
        var unknown = Quantity.unknown("no price");
        var undefined = Quantity.of(Double.NaN);
        var infinite = Quantity.of(Double.POSITIVE_INFINITY);

        assertThat(zero).isNotIn(unknown, undefined, infinite);
        assertThat(unknown).isNotIn(undefined, infinite);
        assertThat(undefined).isNotEqualTo(infinite);
    }

    @Test
    void aFiniteQuantityRefusesNaN() {
        assertThatThrownBy(() -> new Quantity.Finite(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumIsUnknownAsSoonAsOnePartIs() {
        var sum = Quantity.of(3).plus(Quantity.unknown("no price"));

        assertThat(sum).isEqualTo(Quantity.unknown("no price"));
    }

    @Test
    void opposedInfinitiesAddUpToUndefined() {
        var sum = new Quantity.Infinite(true).plus(new Quantity.Infinite(false));

        assertThat(sum).isInstanceOf(Quantity.Undefined.class);
    }

    @Test
    void columnsHoldInfinitiesAndNaNWhereThereIsNoNumber() {
        assertThat(Quantity.of(2.5).orNaN()).isEqualTo(2.5);
        assertThat(new Quantity.Infinite(false).orNaN()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Quantity.NOT_RECORDED.orNaN()).isNaN();
    }
}
