package paretoscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureText;
import paretoscope.figure.spec.VenuePreset;

class ExportViewModelTest {
    private final ExportViewModel export = new ExportViewModel(PlainWriting.figure(), new PlainWriting(), Runnable::run,
            Runnable::run);

    @Test
    void theFigureComesAsItWas() {
        assertThat(export.spec()).isEqualTo(PlainWriting.figure());
        assertThat(export.drawingProperty().get()).isPresent();
        assertThat(export.findings()).containsExactly("1 point of \"all\" have no known x and are not drawn");
    }

    @Test
    void aVenueGivesWidthAndTextSize() {
        export.choose(Optional.of(VenuePreset.NATURE_COLUMN));

        assertThat(export.spec().size().width()).isCloseTo(252.28, within(0.01));
        assertThat(export.spec().style().fontSize()).isEqualTo(6);
        assertThat(export.sizeText()).contains("89.0 × ").endsWith("mm");
    }

    @Test
    void anotherWidthLeavesTheVenueAndAnotherHeightDoesNot() {
        export.heighten(2);
        assertThat(export.spec().size().venue()).contains(VenuePreset.NEURIPS);

        export.widen(5.5);
        assertThat(export.spec().size().venue()).contains(VenuePreset.NEURIPS);

        export.widen(4);
        assertThat(export.spec().size().venue()).isEmpty();
        assertThat(export.spec().size().width()).isEqualTo(288);
        assertThat(export.spec().size().height()).isEqualTo(144);
    }

    @Test
    void lengthsAreReadInTheUnitShown() {
        export.unitProperty().set(LengthUnit.MILLIMETRE);
        export.widen(25.4);

        assertThat(export.spec().size().width()).isCloseTo(72, within(1e-9));
    }

    @Test
    void anImpossibleSizeIsRefusedWithASentenceAndChangesNothing() {
        export.widen(0.01);

        assertThat(export.problemProperty().get()).startsWith("A figure is 20 to 14400 points wide");
        assertThat(export.spec()).isEqualTo(PlainWriting.figure());

        export.widen(4);
        assertThat(export.problemProperty().get()).isEmpty();
    }

    @Test
    void theTitleSuggestsTheFileName() {
        assertThat(export.fileName()).isEqualTo("figure.pdf");

        export.change(figure -> figure.with(FigureText.titled("Accuracy / cost: polyglot!")));
        export.formatProperty().set(Format.SVG);

        assertThat(export.fileName()).isEqualTo("accuracy-cost-polyglot.svg");
    }

    @Test
    void aPictureSaysHowManyPixelsItHas() {
        export.formatProperty().set(Format.PNG);

        assertThat(export.sizeText()).endsWith("1,650 × 1,025 pixels at 300 dpi");
    }
}
