package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Raster;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.scale.Ticks;
import paretoscope.figure.spec.ColourRamp;
import paretoscope.figure.spec.Panel;

/// The colour bar at the right of a panel whose points are shaded by a third objective.
final class ShadeBar {
    private static final int STEPS = 256;

    private ShadeBar() {}

    /// The room the bar takes at the right of the plot; 0 when there is none.
    static double width(Panel panel, Dress dress) {
        return Shades.of(panel, dress).map(shades -> gap(dress) + thickness(dress) + dress.base() * 0.7
                + widestLabel(shades, dress) + dress.line(TextRole.AXIS) * 1.1).orElse(0.0);
    }

    static List<Mark> of(PanelFrame frame, Dress dress) {
        return Shades.of(frame.panel(), dress).map(shades -> bar(shades, frame.plot(), dress)).orElse(List.of());
    }

    private static List<Mark> bar(Shades shades, Rectangle plot, Dress dress) {
        var left = plot.right() + gap(dress);
        var placed = shades.onto(plot.bottom(), plot.y());
        var marks = new ArrayList<Mark>();
        var area = new Rectangle(left, plot.y(), thickness(dress), plot.height());
        marks.add(new Cloud(ramp(shades.ramp()), area, Optional.empty()));
        var right = left + thickness(dress);
        var pen = Pen.solid(dress.theme().axis(), dress.scaled(0.6));
        for (var tick : ticks(placed, dress).major()) {
            var y = placed.scale().map(tick.value());
            marks.add(Stroke.of(Path.line(right, y, right + dress.base() * 0.25, y), pen));
            marks.add(dress.centred(tick.label(), TextRole.TICK, dress.theme().muted(), right + dress.base() * 0.5, y,
                    Dress.Align.START));
        }
        var title = dress.shortened(AxisTitle.words(shades.axis()), TextRole.AXIS, plot.height());
        marks.add(dress.upward(title, TextRole.AXIS, dress.theme().ink(),
                right + dress.base() * 0.7 + widestLabel(shades, dress) + dress.line(TextRole.AXIS) * 0.85,
                plot.y() + plot.height() / 2, Dress.Align.MIDDLE));
        return marks;
    }

    /// One column of pixels, which painters stretch without seams; the lightest at the top.
    private static Raster ramp(ColourRamp ramp) {
        var pixels = new int[STEPS];
        for (var i = 0; i < STEPS; i++) {
            pixels[i] = ramp.at(1 - (i + 0.5) / STEPS).argb();
        }
        return new Raster(1, STEPS, pixels);
    }

    private static Ticks ticks(Shades shades, Dress dress) {
        var wanted = (int) Math.clamp(shades.scale().length() / (dress.base() * 5), 2, 6);
        return Ticks.of(shades.scale(), wanted, shades.axis().numbers(), shades.axis().unit());
    }

    /// Measured with as many ticks as a bar may have, because its length is not settled yet.
    private static double widestLabel(Shades shades, Dress dress) {
        return ticks(shades.onto(dress.base() * 30, 0), dress).major().stream()
                .mapToDouble(tick -> dress.width(tick.label(), TextRole.TICK)).max().orElse(0);
    }

    private static double gap(Dress dress) {
        return dress.base() * 1.1;
    }

    private static double thickness(Dress dress) {
        return dress.base() * 0.9;
    }
}
