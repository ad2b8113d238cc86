package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.layout.Staircase.Corner;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Points;

/// The layers of a panel as marks, in three heights: areas below the data, lines between, signs above.
final class LayerMarks {
    private final PanelFrame frame;
    private final Dress dress;
    private final Map<String, Look> looks;
    private final List<Mark> areas = new ArrayList<>();
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> signs = new ArrayList<>();

    LayerMarks(PanelFrame frame, Dress dress, Map<String, Look> looks) {
        this.frame = frame;
        this.dress = dress;
        this.looks = looks;
        frame.panel().layers().forEach(this::add);
    }

    List<Mark> areas() {
        return areas;
    }

    List<Mark> lines() {
        return lines;
    }

    List<Mark> signs() {
        return signs;
    }

    private void add(Layer layer) {
        switch (layer) {
            case Layer.StepFront front -> front(front);
            case Layer.Band band -> band(band);
            case Layer.Reference reference -> reference(reference);
            case Layer.Knee knee -> signs.addAll(Signs.knee(frame, knee, dress));
            case Layer.Rule rule -> rule(rule);
            case Layer.Identity _ -> identity();
            case Layer.Hull hull -> hull(hull);
            case Layer.Curve curve -> curve(curve);
            case Layer.Arrow arrow -> signs.addAll(Signs.arrow(frame, arrow, colour(arrow.colour(), ""), dress));
            case Layer.Region region -> region(region);
            case Layer.Annotation _ -> {
                // Words are placed together with the labels, which must not run into them.
            }
        }
    }

    private void front(Layer.StepFront front) {
        var stairs = stairs(front.points());
        var colour = colour(front.colour(), front.name());
        if (front.shade()) {
            area(stairs.dominated(frame.x().domain(), frame.y().domain()), colour, 0.07);
        }
        var thin = Pen.solid(dress.theme().faded(colour, 0.45), dress.scaled(0.7));
        line(stairs.boundary(frame.x().domain(), frame.y().domain()), Dashes.apply(front.line(), thin, dress));
        line(stairs.steps(), Dashes.apply(front.line(), Pen.solid(colour, dress.scaled(1.3)), dress));
    }

    private void band(Layer.Band band) {
        var colour = colour(band.colour(), band.name());
        var outline = new ArrayList<>(edge(band.high(), band.steps()));
        outline.addAll(edge(band.low(), band.steps()).reversed());
        area(outline, colour, 0.18);
        // The median of fronts runs close to the front itself, which is the line to read.
        line(edge(band.median(), band.steps()), band.steps()
                ? Dashes.apply(LineStyle.DOTTED, Pen.solid(colour, dress.scaled(0.9)), dress)
                : Pen.solid(colour, dress.scaled(1.3)));
    }

    private List<Corner> edge(Points points, boolean steps) {
        return steps ? stairs(points).boundary(frame.x().domain(), frame.y().domain()) : corners(points);
    }

    private void reference(Layer.Reference reference) {
        var stairs = stairs(reference.front());
        if (!stairs.isEmpty()) {
            area(Hypervolume.area(stairs, reference.x(), reference.y()), dress.theme().accent(), 0.12);
        }
        signs.addAll(Signs.cross(frame, reference, dress));
    }

    private void rule(Layer.Rule rule) {
        var plot = frame.plot();
        var vertical = rule.along() == Layer.Along.X;
        var scale = vertical ? frame.x() : frame.y();
        if (scale.shows(rule.value())) {
            var place = scale.map(rule.value());
            var path = vertical
                    ? Path.line(place, plot.y(), place, plot.bottom())
                    : Path.line(plot.x(), place, plot.right(), place);
            var pen = Pen.solid(colour(rule.colour(), ""), dress.scaled(0.9));
            lines.add(Stroke.of(path, Dashes.apply(rule.line(), pen, dress)));
        }
    }

    /// y = x, sampled, because it bends when the axes differ in kind.
    private void identity() {
        var domain = frame.x().domain();
        var corners = new ArrayList<Corner>();
        for (var i = 0; i <= 100; i++) {
            var value = domain
                    .clamp(frame.x().invert(frame.x().from() + (frame.x().to() - frame.x().from()) * i / 100));
            corners.add(new Corner(value, value));
        }
        line(corners, Dashes.apply(LineStyle.DASHED, Pen.solid(dress.theme().muted(), dress.scaled(0.8)), dress));
    }

    private void hull(Layer.Hull hull) {
        var corners = ConvexHull.of(stairs(hull.points()));
        var straight = frame.x().kind() == ScaleKind.LINEAR && frame.y().kind() == ScaleKind.LINEAR;
        var pen = Pen.solid(colour(hull.colour(), hull.name()), dress.scaled(1));
        line(straight ? corners : ConvexHull.curved(corners), Dashes.apply(LineStyle.DOTTED, pen, dress));
    }

    private void curve(Layer.Curve curve) {
        var pen = Pen.solid(colour(curve.colour(), curve.name()), dress.scaled(1.2));
        var styled = Dashes.apply(curve.line(), curve.line() == LineStyle.SOLID ? pen.rounded() : pen, dress);
        line(corners(curve.points()), styled);
    }

    private void region(Layer.Region region) {
        area(corners(region.corners()), colour(region.colour(), region.name()), 0.12);
    }

    private void line(List<Corner> corners, Pen pen) {
        Polylines.through(corners, frame).ifPresent(path -> lines.add(Stroke.of(path, pen)));
    }

    private void area(List<Corner> corners, Colour colour, double alpha) {
        Polylines.around(corners, frame).ifPresent(path -> areas.add(Fill.of(path, colour.withAlpha(alpha))));
    }

    private Staircase stairs(Points points) {
        return Staircase.of(points, frame.panel().x().better(), frame.panel().y().better());
    }

    private static List<Corner> corners(Points points) {
        var corners = new ArrayList<Corner>();
        for (var i = 0; i < points.size(); i++) {
            corners.add(new Corner(points.x().get(i), points.y().get(i)));
        }
        return corners;
    }

    private Colour colour(Optional<Colour> own, String name) {
        return Look.ofLayer(own, name, looks, dress.theme().ink(), dress.theme());
    }
}
