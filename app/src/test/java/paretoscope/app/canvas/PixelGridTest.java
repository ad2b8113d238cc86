package paretoscope.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

class PixelGridTest {
    @Test
    void aClipHasItsEdgesBetweenPixelsAndHidesNothingThatItShowed() {
        double factor = 4 / 3.0;
        var area = new Rectangle(10.1, 20.2, 100.4, 50.3);

        var clip = PixelGrid.around(area, factor);

        assertTrue(clip.contains(area));
        assertEquals(13, clip.x() * factor, 1e-9);
        assertEquals(26, clip.y() * factor, 1e-9);
        assertEquals(148, clip.right() * factor, 1e-9);
        assertEquals(94, clip.bottom() * factor, 1e-9);
    }

    @Test
    void aClipOfWholePixelsStaysAsItIs() {
        var area = new Rectangle(3, 6, 30, 60);

        assertEquals(area, PixelGrid.around(area, 2));
    }

    @Test
    void aLineThatIsUprightAndPlainCoversAnArea() {
        var pen = Pen.solid(Colour.BLACK, 2);
        var square = new Pen(Colour.BLACK, 2, Dash.SOLID, Pen.Cap.SQUARE, Pen.Join.MITRE);

        assertEquals(Optional.of(new Rectangle(9, 20, 2, 30)), area(Path.line(10, 50, 10, 20), pen));
        assertEquals(Optional.of(new Rectangle(10, 19, 40, 2)), area(Path.line(10, 20, 50, 20), pen));
        assertEquals(Optional.of(new Rectangle(9, 19, 42, 2)), area(Path.line(10, 20, 50, 20), square));
    }

    @Test
    void anyOtherLineIsStroked() {
        var pen = Pen.solid(Colour.BLACK, 2);
        var round = new Pen(Colour.BLACK, 2, Dash.SOLID, Pen.Cap.ROUND, Pen.Join.ROUND);
        var upright = Path.line(10, 20, 10, 50);

        assertEquals(Optional.empty(), area(upright, round));
        assertEquals(Optional.empty(), area(upright, pen.dashed(Dash.of(2, 1))));
        assertEquals(Optional.empty(), area(Path.line(10, 20, 11, 50), pen));
        assertEquals(Optional.empty(), area(Path.line(10, 20, 10, 20), pen));
        assertEquals(Optional.empty(), area(Path.polyline(new double[]{1, 1, 1}, new double[]{2, 3, 4}), pen));
    }

    private static Optional<Rectangle> area(Path path, Pen pen) {
        return PixelGrid.area(Stroke.of(path, pen));
    }
}
