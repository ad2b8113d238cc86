package paretoscope.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;

class OverlayTest {
    private static final BundledFont FONT = BundledFont.family();
    private final FigureSpec spec = FigureSpec.of(Panel.of(Axis.of("cost").on(ScaleKind.LOG), Axis.of("accuracy"),
            List.of(Series.of("a", new double[]{1, 10, 100}, new double[]{1, 2, 3}),
                    Series.of("b", new double[]{1, 10}, new double[]{1, 3}).hidden(true))));
    private final FigureLayout layout = FigureLayout.of(spec, 400, 300, FONT);

    @Test
    void aTooltipStaysOnThePageEvenInACorner() {
        var hover = new OverlayItem.Hover(0, 100, 3, List.of("a rather long name of a model", "accuracy 3"));

        var marks = Overlay.of(layout, List.of(hover), FONT);

        var words = marks.stream().filter(Glyphs.class::isInstance).map(Glyphs.class::cast).toList();
        assertThat(words).hasSize(2).allMatch(w -> w.x() >= 0 && w.x() + w.width() <= 400 && w.y() > 0);
    }

    @Test
    void whatLiesOutsideTheAxesDrawsNothing() {
        var items = List.of(new OverlayItem.Hover(0, 1e9, 2, List.of("far")),
                new OverlayItem.Handle(0, Layer.Along.X, -5, "below", true));

        assertThat(Overlay.of(layout, items, FONT)).isEmpty();
    }

    @Test
    void aHandleIsCaughtWhereItsGripIsDrawn() {
        var handle = new OverlayItem.Handle(0, Layer.Along.X, 10, "≤ 10", false);

        var grip = Overlay.grip(layout, handle, FONT).orElseThrow();

        assertThat(grip.contains(layout.x().map(10), grip.y() + 1)).isTrue();
        assertThat(grip.y()).isGreaterThanOrEqualTo(layout.plot().bottom());
    }

    @Test
    void theNearestVisibleDatumIsPickedWithinTheRadius() {
        var x = layout.x().map(10) + 2;
        var y = layout.y().map(2) - 1;

        assertThat(DataPick.nearest(spec, layout, x, y, 6)).contains(new MarkId("a", 1));
        assertThat(DataPick.nearest(spec, layout, x, y, 1)).isEqualTo(Optional.empty());
    }

    @Test
    void aBrushFindsTheDataUnderIt() {
        var left = new Rectangle(layout.x().map(1) - 3, 0, layout.x().map(10) - layout.x().map(1) + 6, 300);

        assertThat(DataPick.within(spec, layout, left)).isEqualTo(Map.of("a", Rows.of(0, 1)));
    }
}
