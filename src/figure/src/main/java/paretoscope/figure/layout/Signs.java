package paretoscope.figure.layout;

import java.util.List;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.spec.Layer;

/// Small signs at places in the data: the ring around a knee, the cross of a reference point, arrows.
final class Signs {
    private Signs() {}

    static List<Mark> knee(PanelFrame frame, Layer.Knee knee, Dress dress) {
        if (!frame.x().shows(knee.x()) || !frame.y().shows(knee.y())) {
            return List.of();
        }
        var ring = Path.circle(frame.x().map(knee.x()), frame.y().map(knee.y()), dress.base() * 0.75);
        return List.of(Stroke.of(ring, Pen.solid(dress.theme().ink(), dress.scaled(0.9))));
    }

    static List<Mark> cross(PanelFrame frame, Layer.Reference reference, Dress dress) {
        if (!frame.x().shows(reference.x()) || !frame.y().shows(reference.y())) {
            return List.of();
        }
        var x = frame.x().map(reference.x());
        var y = frame.y().map(reference.y());
        var arm = dress.base() * 0.38;
        var cross = Path.builder().moveTo(x - arm, y - arm).lineTo(x + arm, y + arm).moveTo(x - arm, y + arm)
                .lineTo(x + arm, y - arm).build();
        return List.of(Stroke.of(cross, Pen.solid(dress.theme().ink(), dress.scaled(1.1))));
    }

    /// An arrow whose head ends just short of its target, so that the datum there stays visible.
    static List<Mark> arrow(PanelFrame frame, Layer.Arrow arrow, Colour colour, Dress dress) {
        var x0 = PlacedSeries.near(frame.x(), arrow.fromX());
        var y0 = PlacedSeries.near(frame.y(), arrow.fromY());
        var x1 = PlacedSeries.near(frame.x(), arrow.toX());
        var y1 = PlacedSeries.near(frame.y(), arrow.toY());
        var length = Math.hypot(x1 - x0, y1 - y0);
        if (!(length > dress.base())) {
            return List.of();
        }
        var dx = (x1 - x0) / length;
        var dy = (y1 - y0) / length;
        var tip = length - dress.base() * 0.45;
        var neck = tip - dress.base() * 0.6;
        var half = dress.base() * 0.24;
        var shaft = Path.line(x0 + dx * dress.base() * 0.45, y0 + dy * dress.base() * 0.45, x0 + dx * neck,
                y0 + dy * neck);
        var head = Path.builder().moveTo(x0 + dx * tip, y0 + dy * tip)
                .lineTo(x0 + dx * neck - dy * half, y0 + dy * neck + dx * half)
                .lineTo(x0 + dx * neck + dy * half, y0 + dy * neck - dx * half).close().build();
        return List.of(Stroke.of(shaft, Pen.solid(colour, dress.scaled(0.9))), Fill.of(head, colour));
    }
}
