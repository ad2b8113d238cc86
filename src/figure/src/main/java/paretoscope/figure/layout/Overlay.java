package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.font.FontMetrics;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Palette;

/// What follows the mouse: a few marks for a second layer above the figure, so that the figure itself is not repainted.
public final class Overlay {
    private final FigureLayout layout;
    private final Dress dress;
    private final List<Mark> marks = new ArrayList<>();

    private Overlay(FigureLayout layout, FontMetrics metrics) {
        this.layout = layout;
        this.dress = new Dress(layout.theme(), Palette.OKABE_ITO, metrics, layout.fontSize());
    }

    /// The items' marks, in the figure's points; items outside their panel's plot area draw nothing.
    public static List<Mark> of(FigureLayout layout, List<? extends OverlayItem> items, FontMetrics metrics) {
        var overlay = new Overlay(layout, metrics);
        items.forEach(overlay::add);
        return List.copyOf(overlay.marks);
    }

    /// Where the grip of a budget handle can be caught, in points; empty when its value lies outside the axis.
    public static Optional<Rectangle> grip(FigureLayout layout, OverlayItem.Handle handle, FontMetrics metrics) {
        var overlay = new Overlay(layout, metrics);
        var panel = layout.panels().get(handle.panel());
        return overlay.shows(panel, handle) ? Optional.of(overlay.pill(panel, handle)) : Optional.empty();
    }

    private void add(OverlayItem item) {
        switch (item) {
            case OverlayItem.Hover hover -> hover(hover);
            case OverlayItem.Selection selection -> selection(selection);
            case OverlayItem.Brush brush -> brush(brush);
            case OverlayItem.Handle handle -> handle(handle);
        }
    }

    private void hover(OverlayItem.Hover hover) {
        var panel = layout.panels().get(hover.panel());
        if (!panel.x().shows(hover.x()) || !panel.y().shows(hover.y())) {
            return;
        }
        var x = panel.x().map(hover.x());
        var y = panel.y().map(hover.y());
        var thin = Dashes.apply(LineStyle.DOTTED, Pen.solid(dress.theme().muted(), dress.scaled(0.7)), dress);
        marks.add(Stroke.of(Path.line(panel.plot().x(), y, x - ring(), y), thin));
        marks.add(Stroke.of(Path.line(x, y + ring(), x, panel.plot().bottom()), thin));
        ring(x, y, 1.4);
        if (!hover.words().isEmpty()) {
            marks.addAll(Tooltip.of(hover.words(), x, y, ring(), layout.drawing().page(), dress));
        }
    }

    private void selection(OverlayItem.Selection selection) {
        var panel = layout.panels().get(selection.panel());
        for (var i = 0; i < selection.places().size(); i++) {
            var x = selection.places().x().get(i);
            var y = selection.places().y().get(i);
            if (panel.x().shows(x) && panel.y().shows(y)) {
                ring(panel.x().map(x), panel.y().map(y), 1.2);
            }
        }
    }

    private double ring() {
        return dress.base() * 0.7;
    }

    private void ring(double x, double y, double width) {
        marks.add(Stroke.of(Path.circle(x, y, ring()), Pen.solid(dress.theme().paper(), dress.scaled(width * 2.2))));
        marks.add(Stroke.of(Path.circle(x, y, ring()), Pen.solid(dress.theme().accent(), dress.scaled(width))));
    }

    private void brush(OverlayItem.Brush brush) {
        marks.add(Fill.of(Path.rectangle(brush.area()), dress.theme().accent().withAlpha(0.12)));
        marks.add(Stroke.of(Path.rectangle(brush.area()), Pen.solid(dress.theme().accent(), dress.scaled(0.8))));
    }

    private void handle(OverlayItem.Handle handle) {
        var panel = layout.panels().get(handle.panel());
        if (!shows(panel, handle)) {
            return;
        }
        var plot = panel.plot();
        var pill = pill(panel, handle);
        var colour = dress.theme().accent();
        var pen = Pen.solid(colour, dress.scaled(handle.active() ? 1.5 : 1));
        if (handle.along() == Layer.Along.X) {
            var x = panel.x().map(handle.value());
            marks.add(Stroke.of(Path.line(x, plot.y(), x, pill.y()), pen));
        } else {
            var y = panel.y().map(handle.value());
            marks.add(Stroke.of(Path.line(pill.right(), y, plot.right(), y), pen));
        }
        marks.add(Fill.of(Tooltip.rounded(pill, pill.height() / 2), handle.active() ? dress.theme().ink() : colour));
        marks.add(dress.centred(handle.text(), TextRole.TICK, dress.theme().paper(), pill.x() + pill.width() / 2,
                pill.y() + pill.height() / 2, Dress.Align.MIDDLE));
    }

    private boolean shows(PanelLayout panel, OverlayItem.Handle handle) {
        return (handle.along() == Layer.Along.X ? panel.x() : panel.y()).shows(handle.value());
    }

    /// The grip lies over the axis' numbers and stays on the page.
    private Rectangle pill(PanelLayout panel, OverlayItem.Handle handle) {
        var plot = panel.plot();
        var width = dress.width(handle.text(), TextRole.TICK) + dress.base() * 0.9;
        var height = dress.size(TextRole.TICK) * 1.45;
        if (handle.along() == Layer.Along.X) {
            var x = panel.x().map(handle.value()) - width / 2;
            var inside = Math.clamp(x, 0, Math.max(0, layout.drawing().width() - width));
            return new Rectangle(inside, plot.bottom() + PanelFrame.tickLength(dress) * 0.4, width, height);
        }
        var left = Math.max(0, plot.x() - PanelFrame.tickLength(dress) * 0.4 - width);
        return new Rectangle(left, panel.y().map(handle.value()) - height / 2, width, height);
    }
}
