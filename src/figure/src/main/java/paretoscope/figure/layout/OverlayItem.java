package paretoscope.figure.layout;

import java.util.List;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.Points;

/// Something drawn above a figure while it is looked at, in the figure's own data or page coordinates.
public sealed interface OverlayItem {
    /// The datum under the mouse in a panel (from 0): a ring, lines to the axes, and words beside it; the first line is
    /// strong. Without words only the ring is drawn.
    record Hover(int panel, double x, double y, List<String> words) implements OverlayItem {
        public Hover {
            words = List.copyOf(words);
        }
    }

    /// Data that are selected: a ring around each.
    record Selection(int panel, Points places) implements OverlayItem {}

    /// The rectangle being dragged out, in points.
    record Brush(Rectangle area) implements OverlayItem {}

    /// A budget that can be dragged: a line across the plot and a grip with its value on the axis.
    record Handle(int panel, Layer.Along along, double value, String text, boolean active) implements OverlayItem {}
}
