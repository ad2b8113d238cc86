package paretoscope.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {
    @Test
    void readsShortLongAndTranslucentHex() {
        assertThat(Colour.hex("#0af")).isEqualTo(Colour.rgb(0, 170, 255));
        assertThat(Colour.hex("#D55E00")).isEqualTo(Colour.rgb(213, 94, 0));
        assertThat(Colour.hex("#00000080").alpha()).isCloseTo(0.502, within(0.001));
        assertThat(Colour.hex("#D55E00").toHex()).isEqualTo("#d55e00");
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> Colour.hex("red")).hasMessageContaining("#rrggbb");
        assertThatThrownBy(() -> Colour.rgb(0, 256, 0)).hasMessageContaining("256");
        assertThatThrownBy(() -> Colour.BLACK.withAlpha(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void contrastRunsFromOneToTwentyOne() {
        assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Colour.WHITE.contrastWith(Colour.WHITE)).isEqualTo(1);
        // Okabe and Ito's yellow is one of the three that fail 3:1 on white.
        assertThat(Colour.hex("#F0E442").contrastWith(Colour.WHITE)).isLessThan(3);
    }

    @Test
    void aTranslucentColourMixesWithWhatLiesBelow() {
        assertThat(Colour.BLACK.withAlpha(0.5).over(Colour.WHITE)).isEqualTo(Colour.rgb(128, 128, 128));
    }
}
