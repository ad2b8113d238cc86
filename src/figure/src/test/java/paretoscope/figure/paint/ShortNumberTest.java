package paretoscope.figure.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "-0.0004, 0", "1, 1", "-1.5, -1.5", "0.05, 0.05", "0.005, 0.005", "-0.25, -0.25",
        "12.3456, 12.346", "0.9996, 1", "1000000, 1000000", "3.010, 3.01", "0.1009, 0.101"})
    void numbersAreShortAndPlain(double value, String expected) {
        assertThat(ShortNumber.of(value)).isEqualTo(expected);
    }

    @Test
    void whatIsNoPlaceOnAPageIsRefused() {
        assertThatThrownBy(() -> ShortNumber.of(Double.NaN)).hasMessageContaining("NaN");
    }

    @Property
    void numbersReadBackToHalfAThousandth(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        String text = ShortNumber.of(value);

        assertThat(text).matches("-?\\d+(\\.\\d{0,2}[1-9])?").isNotEqualTo("-0");
        assertThat(Math.abs(Double.parseDouble(text) - value)).isLessThanOrEqualTo(0.0005 + 1e-9);
    }
}
