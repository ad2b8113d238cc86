package paretoscope.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;

class CorrectedValueTest {
    @Test
    void numbersAreReadAsPeopleTypeThem() {
        assertThat(CorrectedValue.read(" 1,234.5 ")).isEqualTo(Quantity.of(1234.5));
        assertThat(CorrectedValue.read("$0.33")).isEqualTo(Quantity.of(0.33));
        assertThat(CorrectedValue.read("0,5")).isEqualTo(Quantity.of(0.5));
        assertThat(CorrectedValue.read("1e-3")).isEqualTo(Quantity.of(0.001));
        assertThat(CorrectedValue.read("12,000")).isEqualTo(Quantity.of(12000));
    }

    @Test
    void nothingMeansUnknownAndIsNotZero() {
        assertThat(CorrectedValue.read("")).isInstanceOf(Quantity.Unknown.class);
        assertThat(CorrectedValue.read("0")).isEqualTo(Quantity.of(0));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> CorrectedValue.read("cheap")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> CorrectedValue.read("nan")).isInstanceOf(NumberFormatException.class);
    }
}
