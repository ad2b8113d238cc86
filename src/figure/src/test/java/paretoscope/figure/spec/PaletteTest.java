package paretoscope.figure.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.figure.drawing.Colour;

class PaletteTest {
    @Test
    void threeOkabeItoColoursAreTooPaleForWhiteOnTheirOwn() {
        assertThat(Palette.OKABE_ITO.colours().stream().filter(colour -> colour.contrastWith(Colour.WHITE) < 2.5))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void outlinesAndLinesOfEveryPaletteStandOutFromThePaper(ThemeName name) {
        var theme = Theme.of(name);
        for (var palette : Palette.all()) {
            assertThat(palette.colours())
                    .allMatch(colour -> theme.readable(colour, 3).contrastWith(theme.paper()) >= 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadableOnThePaper(ThemeName name) {
        var theme = Theme.of(name);

        assertThat(theme.ink().contrastWith(theme.paper())).isGreaterThan(12);
        assertThat(theme.muted().contrastWith(theme.paper())).isGreaterThan(4.5);
        assertThat(theme.axis().contrastWith(theme.paper())).isGreaterThan(3);
    }

    @Test
    void fortySeriesNeverShareBothColourAndShape() {
        for (var palette : Palette.all()) {
            var seen = new HashSet<String>();
            for (var i = 0; i < 40; i++) {
                seen.add(palette.colour(i) + " " + palette.shape(i));
            }
            assertThat(seen).as(palette.name()).hasSizeGreaterThanOrEqualTo(36);
        }
    }

    @Test
    void theRampGetsLighterAllTheWay() {
        for (var i = 1; i <= 100; i++) {
            assertThat(ColourRamp.VIRIDIS.at(i / 100.0).luminance())
                    .isGreaterThan(ColourRamp.VIRIDIS.at((i - 1) / 100.0).luminance());
        }
    }
}
