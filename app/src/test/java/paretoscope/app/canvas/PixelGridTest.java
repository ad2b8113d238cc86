package paretoscope.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Rectangle;

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
}
