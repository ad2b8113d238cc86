package paretoscope.app.figures.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.figure.drawing.HitTest;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.layout.FigureLayout;

/// A figure as it stands on the screen, with the way from places back to its data. Places are in points.
public final class LaidOut {
    /// How far around a legend entry a click still means it.
    private static final double LEGEND_REACH = 2;

    private final FigureLayout layout;
    private @Nullable HitTest hits;

    public LaidOut(FigureLayout layout) {
        this.layout = layout;
    }

    public FigureLayout layout() {
        return layout;
    }

    /// The datum at a place, or close to it.
    public Optional<MarkId> at(double x, double y, double radius) {
        return hits().nearest(x, y, radius);
    }

    /// The data inside a rectangle.
    public List<MarkId> within(Rectangle area) {
        return hits().within(area);
    }

    /// Made when somebody points at the figure: while prices move it is laid out sixty times a second, and nobody does.
    private HitTest hits() {
        var made = hits == null ? HitTest.of(layout.drawing()) : hits;
        hits = made;
        return made;
    }

    /// The legend entry at a place.
    public Optional<String> legendAt(double x, double y) {
        return layout.legend().stream().filter(item -> item.area().grown(LEGEND_REACH).contains(x, y))
                .map(FigureLayout.LegendItem::series).findFirst();
    }
}
