package paretoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

/// Lines that are filled as areas cover what their strokes would; all others are stroked.
class UprightLineTest {
    private static final Pen PEN = Pen.solid(Colour.BLACK, 2);
    private static final Pen SQUARE = new Pen(Colour.BLACK, 2, Dash.SOLID, Pen.Cap.SQUARE, Pen.Join.MITRE);
    private static final Pen ROUND = new Pen(Colour.BLACK, 2, Dash.SOLID, Pen.Cap.ROUND, Pen.Join.ROUND);
    private static final Pen ROUND_CORNERS = new Pen(Colour.BLACK, 2, Dash.SOLID, Pen.Cap.BUTT, Pen.Join.ROUND);

    private static List<Rectangle> areas(Pen pen, double... places) {
        return areas(pen, through(places));
    }

    private static List<Rectangle> areas(Pen pen, Path path) {
        return UprightLine.areas(Stroke.of(path, pen));
    }

    private static Path through(double... places) {
        var xs = new double[places.length / 2];
        var ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = places[2 * i];
            ys[i] = places[2 * i + 1];
        }
        return Path.polyline(xs, ys);
    }

    @Test
    void aStraightLineIsOneArea() {
        assertThat(areas(PEN, 10, 50, 10, 20)).containsExactly(new Rectangle(9, 20, 2, 30));
        assertThat(areas(PEN, 10, 20, 50, 20)).containsExactly(new Rectangle(10, 19, 40, 2));
        assertThat(areas(SQUARE, 10, 20, 50, 20)).containsExactly(new Rectangle(9, 19, 42, 2));
        assertThat(areas(SQUARE, 10, 50, 10, 20)).containsExactly(new Rectangle(9, 19, 2, 32));
    }

    @Test
    void aStaircaseIsCoveredOnceWithItsCorners() {
        assertThat(areas(PEN, 0, 50, 10, 50, 10, 30, 40, 30, 40, 0)).containsExactly(new Rectangle(0, 49, 11, 2),
                new Rectangle(9, 31, 2, 18), new Rectangle(9, 29, 32, 2), new Rectangle(39, 0, 2, 29));
        assertThat(areas(PEN, 40, 0, 40, 30, 10, 30)).containsExactly(new Rectangle(39, 0, 2, 29),
                new Rectangle(10, 29, 31, 2));
    }

    @Test
    void whatGoesOnStraightIsOneAreaAndWhatStandsStillNone() {
        assertThat(areas(PEN, 0, 5, 0, 5, 10, 5, 30, 5)).containsExactly(new Rectangle(0, 4, 30, 2));
        assertThat(areas(PEN, 3, 3, 3, 3)).isEmpty();
    }

    @Test
    void piecesAreLinesOfTheirOwn() {
        var ticks = Path.builder().moveTo(0, 0).lineTo(0, 4).moveTo(10, 0).lineTo(10, 4).build();

        assertThat(areas(PEN, ticks)).containsExactly(new Rectangle(-1, 0, 2, 4), new Rectangle(9, 0, 2, 4));
    }

    @Test
    void anyOtherLineIsStroked() {
        assertThat(areas(ROUND, 10, 20, 10, 50)).isEmpty();
        assertThat(areas(ROUND_CORNERS, 0, 0, 10, 0, 10, 10)).isEmpty();
        assertThat(areas(PEN.dashed(Dash.of(2, 1)), 10, 20, 10, 50)).isEmpty();
        assertThat(areas(PEN, 10, 20, 11, 50)).isEmpty();
        assertThat(areas(PEN, 0, 0, 10, 0, 5, 0)).as("goes back").isEmpty();
        assertThat(areas(PEN, 0, 0, 10, 0, 10, 1, 20, 1)).as("a step lower than the pen is wide").isEmpty();
        assertThat(areas(PEN, Path.rectangle(new Rectangle(0, 0, 10, 10)))).isEmpty();
        assertThat(areas(PEN, Path.circle(0, 0, 10))).isEmpty();
    }
}
