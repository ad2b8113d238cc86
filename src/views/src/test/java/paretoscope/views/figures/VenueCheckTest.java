package paretoscope.views.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.FigureSize;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.VenuePreset;

class VenueCheckTest {
    private final FigureSpec figure = FigureSpec.of(Panel.of(Axis.of("cost"), Axis.of("accuracy"),
            List.of(Series.of("all", new double[]{1, 2, 3}, new double[]{0.5, 0.6, 0.7}))));

    @Test
    void everyVenueIsContentWithItsOwnPreset() {
        for (var venue : VenuePreset.values()) {
            assertThat(new FigureExport(figure.at(venue)).findings()).as(venue.title()).isEmpty();
        }
    }

    @Test
    void textBelowTheVenuesSmallestIsNamedWithBothSizes() {
        var small = figure.at(VenuePreset.NEURIPS);

        var findings = new FigureExport(small.with(small.style().sized(4))).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst()).startsWith("the smallest text is ").contains("NeurIPS asks for 6 pt or more");
    }

    @Test
    void aFigureHigherThanNatureAcceptsIsRefused() {
        var tall = figure.at(VenuePreset.NATURE_COLUMN)
                .with(new FigureSize(VenuePreset.NATURE_COLUMN.width(), 600, Optional.of(VenuePreset.NATURE_COLUMN)));

        assertThat(new FigureExport(tall).findings())
                .containsExactly("the figure is 8.33 in high, Nature, one column accepts 6.69 in");
    }
}
