package paretoscope.app.front;

import java.util.ArrayList;
import java.util.List;
import paretoscope.app.figures.HoverMarks;
import paretoscope.app.figures.model.Place;
import paretoscope.app.front.model.ShownFront;
import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

/// What is painted above the figure while the mouse moves.
final class ChartOverlay {
    private ChartOverlay() {}

    static List<Mark> of(ShownFront front, ChartState state) {
        var marks = new ArrayList<Mark>();
        BudgetLine.of(front).ifPresent(
                line -> marks.addAll(line.marks(state.budget(), state.budgetLabel(), state.budgetHeld())));
        state.hovered().flatMap(front::place).ifPresent(place -> marks.addAll(hover(front, place)));
        state.brush().ifPresent(area -> marks.addAll(brush(front, area)));
        return marks;
    }

    private static List<Mark> hover(ShownFront front, Place at) {
        var theme = front.layout().theme();
        var plot = front.layout().plot();
        var ring = HoverMarks.of(front.layout(), at);
        var guide = Pen.solid(theme.muted().withAlpha(0.7), 0.6).dashed(Dash.of(2, 2));
        return List.of(
                Stroke.of(Path.line(at.x(), Math.min(at.y() + HoverMarks.RING, plot.bottom()), at.x(), plot.bottom()),
                        guide),
                Stroke.of(Path.line(plot.x(), at.y(), Math.max(at.x() - HoverMarks.RING, plot.x()), at.y()), guide),
                ring.getFirst(), ring.getLast());
    }

    private static List<Mark> brush(ShownFront front, Rectangle area) {
        var accent = front.layout().theme().accent();
        var path = Path.rectangle(area);
        return List.of(Fill.of(path, accent.withAlpha(0.12)), Stroke.of(path, Pen.solid(accent, 0.9)));
    }
}
