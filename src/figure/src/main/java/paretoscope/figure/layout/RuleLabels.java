package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Layer;

/// The words along budget and baseline lines: on whichever end and side of the line they cover the fewest points.
final class RuleLabels {
    private final PanelFrame frame;
    private final Dress dress;
    private final List<Rectangle> occupied;
    private final List<Segment> lines;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Rectangle> boxes = new ArrayList<>();

    private record Place(Glyphs glyphs, Rectangle box) {}

    RuleLabels(PanelFrame frame, Dress dress, Map<String, Look> looks, List<Rectangle> occupied,
            List<Segment> lines) {
        this.frame = frame;
        this.dress = dress;
        this.occupied = occupied;
        this.lines = lines;
        for (var layer : frame.panel().layers()) {
            if (layer instanceof Layer.Rule rule && !rule.label().isBlank()) {
                add(rule, looks);
            }
        }
    }

    List<Mark> marks() {
        return marks;
    }

    /// What later labels keep clear of.
    List<Rectangle> boxes() {
        return boxes;
    }

    private void add(Layer.Rule rule, Map<String, Look> looks) {
        var vertical = rule.along() == Layer.Along.X;
        var scale = vertical ? frame.x() : frame.y();
        if (!scale.shows(rule.value())) {
            return;
        }
        var room = (vertical ? frame.plot().height() : frame.plot().width()) * 0.9;
        var text = dress.shortened(rule.label(), TextRole.NOTE, room);
        var colour = Look.ofLayer(rule.colour(), "", looks, dress.theme().ink(), dress.theme());
        var places = new ArrayList<Place>();
        // The worse end first: beyond a front the better end is where labels want to stand.
        var across = vertical ? frame.panel().y() : frame.panel().x();
        var lowFirst = across.better() != Better.LOWER;
        for (var end = 0; end < 2; end++) {
            for (var side = 0; side < 2; side++) {
                places.add(vertical
                        ? upward(text, colour, scale.map(rule.value()), (end == 1) == lowFirst, side == 0)
                        : level(text, colour, scale.map(rule.value()), (end == 1) == lowFirst, side == 0));
            }
        }
        var best = places.stream().min(Comparator.comparingLong(this::covered)).orElseThrow();
        marks.add(best.glyphs);
        boxes.add(best.box);
    }

    private long covered(Place place) {
        var outside = frame.plot().contains(place.box) ? 0 : 1000;
        return outside + 20 * boxes.stream().filter(box -> BoxGrid.overlap(box, place.box)).count()
                + occupied.stream().filter(box -> BoxGrid.overlap(box, place.box)).count()
                + lines.stream().filter(line -> line.crosses(place.box)).count();
    }

    private Place upward(String text, Colour colour, double x, boolean top, boolean right) {
        var gap = dress.base() * 0.3;
        var cap = dress.capHeight(TextRole.NOTE);
        var width = dress.width(text, TextRole.NOTE);
        var baseline = right ? x + gap + cap : x - gap - dress.size(TextRole.NOTE) * 0.1;
        var start = top ? frame.plot().y() + gap + width : frame.plot().bottom() - gap;
        var box = Rectangle.between(baseline - cap - 1, start - width, baseline + dress.size(TextRole.NOTE) * 0.25,
                start);
        return new Place(dress.upward(text, TextRole.NOTE, colour, baseline, start, Dress.Align.START), box);
    }

    private Place level(String text, Colour colour, double y, boolean end, boolean above) {
        var gap = dress.base() * 0.3;
        var cap = dress.capHeight(TextRole.NOTE);
        var width = dress.width(text, TextRole.NOTE);
        var baseline = above ? y - gap : y + gap + cap;
        var start = end ? frame.plot().right() - gap - width : frame.plot().x() + gap;
        var box = Rectangle.between(start, baseline - cap - 1, start + width,
                baseline + dress.size(TextRole.NOTE) * 0.25);
        return new Place(dress.text(text, TextRole.NOTE, colour, start, baseline, Dress.Align.START), box);
    }
}
