package paretoscope.app.figures;

import java.util.List;
import paretoscope.app.figures.model.Place;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.layout.FigureLayout;

/// The ring around what lies under the mouse.
public final class HoverMarks {
    /// The ring's radius, in points.
    public static final double RING = 5.5;

    private HoverMarks() {}

    public static List<Mark> of(FigureLayout layout, Place at) {
        var ring = Path.circle(at.x(), at.y(), RING);
        return List.of(Stroke.of(ring, Pen.solid(layout.theme().paper(), 3)),
                Stroke.of(ring, Pen.solid(layout.theme().ink(), 1.3)));
    }
}
