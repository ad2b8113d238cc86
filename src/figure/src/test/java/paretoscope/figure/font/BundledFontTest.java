package paretoscope.figure.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Rectangle;

class BundledFontTest {
    private final BundledFont font = BundledFont.family();

    @Test
    void digitsAreAllEquallyWideSoThatTickLabelsAlign() {
        assertThat(font.advance("0123456789", FontFace.REGULAR, 10)).isCloseTo(57.2, within(1e-9));
        assertThat(font.advance("1", FontFace.REGULAR, 1)).isEqualTo(font.advance("8", FontFace.REGULAR, 1));
    }

    @Test
    void verticalMeasuresComeFromTheFontsOwnTables() {
        assertThat(font.ascent(FontFace.REGULAR, 1000)).isCloseTo(1069, within(1e-9));
        assertThat(font.descent(FontFace.REGULAR, 1000)).isCloseTo(293, within(1e-9));
        assertThat(font.capHeight(FontFace.REGULAR, 1000)).isCloseTo(714, within(1e-9));
        assertThat(font.xHeight(FontFace.REGULAR, 1000)).isCloseTo(536, within(1e-9));
        assertThat(font.lineHeight(FontFace.REGULAR, 10)).isCloseTo(13.62, within(1e-9));
    }

    @Test
    void boldIsWiderThanRegular() {
        assertThat(font.advance("accuracy", FontFace.BOLD, 10))
                .isGreaterThan(font.advance("accuracy", FontFace.REGULAR, 10));
    }

    @Test
    void signsThatTheSansLacksComeFromTheMathAndSymbolFonts() {
        List<GlyphRun> runs = font.shape("x ≤ −5 ★", FontFace.BOLD);

        assertThat(runs).allMatch(GlyphRun.Set.class::isInstance);
        assertThat(runs).extracting(GlyphRun::text).containsExactly("x ", "≤", " ", "−", "5 ", "★");
        assertThat(((GlyphRun.Set) runs.getLast()).font()).isEqualTo(FontFile.SYMBOLS);
    }

    @Test
    void everySignFiguresUseIsThereInEveryFace() {
        String wanted = "≤≥−×·±µμσ↑↓←→≈≠∞∑√∂∫∈∅∆∝•…–—‘’“”′°²³€£¥★●■▲▼◆✓✗αβγδεθλπρτφψωΔΣΩЖяéßŁ";
        for (FontFace face : FontFace.values()) {
            assertThat(font.shape(wanted, face)).noneMatch(GlyphRun.Missing.class::isInstance);
        }
    }

    @Test
    void aCharacterNoFontHasIsABoxWithRoomOfItsOwn() {
        List<GlyphRun> runs = font.shape("a中b", FontFace.REGULAR);

        assertThat(runs).hasSize(3);
        assertThat(runs.get(1)).isInstanceOf(GlyphRun.Missing.class);
        assertThat(runs.get(1).advance()).isEqualTo(1);
        assertThat(runs.get(2).start()).isCloseTo(runs.get(0).advance() + 1, within(1e-9));
        assertThat(font.outlines("中", FontFace.REGULAR, 10)).hasSize(1);
    }

    @Test
    void decomposedAccentsAreComposedAndControlsVanish() {
        assertThat(font.shape("e\u0301\u0007\u200b", FontFace.REGULAR)).extracting(GlyphRun::text).containsExactly("é");
        assertThat(font.shape("a\tb", FontFace.REGULAR)).extracting(GlyphRun::text).containsExactly("a b");
    }

    @Test
    void halfASurrogatePairIsABoxAndNotACrash() {
        assertThat(font.shape("\ud800", FontFace.REGULAR)).extracting(GlyphRun::text).containsExactly("\uFFFD");
    }

    @Test
    void outlinesStandOnTheBaselineWithinTheMeasuredWidth() {
        List<Path> outlines = font.outlines("HH", FontFace.REGULAR, 100);

        Rectangle first = outlines.getFirst().bounds();
        Rectangle both = first.union(outlines.getLast().bounds());
        assertThat(first.bottom()).isCloseTo(0, within(1e-9));
        assertThat(first.height()).isCloseTo(71.4, within(1e-9));
        assertThat(both.x()).isPositive();
        assertThat(both.right()).isLessThan(font.advance("HH", FontFace.REGULAR, 100));
    }
}
