package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.font.FontMetrics;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LegendPlacement;
import paretoscope.figure.spec.Palette;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Theme;

/// Puts a figure together: words above and below, the legend where there is room, panels in what is left.
final class FigureAssembly {
    private final FigureSpec spec;
    private final Dress dress;
    private final double width;
    private final double height;
    private final Map<String, Look> looks;
    private final List<LegendEntry> entries;
    private final List<Mark> marks = new ArrayList<>();
    private Rectangle content;
    private Optional<PanelMarks> first = Optional.empty();

    FigureAssembly(FigureSpec spec, double width, double height, FontMetrics metrics, Theme theme) {
        this.spec = spec;
        this.dress = new Dress(theme, Palette.named(spec.style().palette()), metrics, spec.style().fontSize());
        this.width = width;
        this.height = height;
        this.looks = Look.all(spec, dress);
        this.entries = LegendEntry.all(spec, looks, dress);
        var edge = Math.min(dress.base() * 0.5, Math.min(width, height) / 8);
        this.content = new Rectangle(0, 0, width, height).grown(-edge);
    }

    FigureLayout layout() {
        var placement = placement();
        words(placement);
        var legend = switch (placement) {
            case NONE -> Optional.<LegendSpot>empty();
            case INSIDE, AUTO -> inside(placement);
            case RIGHT -> Optional.of(right());
            case BOTTOM -> Optional.of(bottom());
        };
        return assembled(legend);
    }

    /// A legend and where its upper left corner lies.
    private record LegendSpot(LegendBlock block, double x, double y) {
        Rectangle box() {
            return new Rectangle(x, y, block.width(), block.height());
        }
    }

    /// One series needs no legend, and the corner of one panel among many is no place for the legend of all.
    private LegendPlacement placement() {
        if (entries.isEmpty() || spec.legend() == LegendPlacement.AUTO && entries.size() == 1) {
            return LegendPlacement.NONE;
        }
        return spec.legend() == LegendPlacement.AUTO && spec.panels().size() > 1
                ? LegendPlacement.BOTTOM
                : spec.legend();
    }

    private void words(LegendPlacement placement) {
        var text = spec.text();
        above(text.title(), TextRole.TITLE, dress.theme().ink());
        above(text.subtitle(), TextRole.SUBTITLE, dress.theme().muted());
        var caption = needsMixing(placement)
                ? (text.caption() + " Dotted line: " + Layer.MIXING + ".").strip()
                : text.caption();
        below(caption);
    }

    /// A hull always says what it is: in the legend, or failing that in the caption.
    private boolean needsMixing(LegendPlacement placement) {
        return placement == LegendPlacement.NONE && !spec.text().caption().contains(Layer.MIXING) && spec.panels()
                .stream().flatMap(panel -> panel.layers().stream()).anyMatch(Layer.Hull.class::isInstance);
    }

    private void above(String text, TextRole role, Colour colour) {
        var lines = dress.wrapped(text, role, content.width());
        for (var line : lines) {
            marks.add(dress.text(line, role, colour, content.x(), content.y() + dress.size(role) * 0.9,
                    Dress.Align.START));
            take(dress.line(role), 0, 0);
        }
        take(lines.isEmpty() ? 0 : dress.base() * 0.25, 0, 0);
    }

    private void below(String text) {
        var lines = dress.wrapped(text, TextRole.CAPTION, content.width()).reversed();
        for (var line : lines) {
            marks.add(dress.text(line, TextRole.CAPTION, dress.theme().muted(), content.x(),
                    content.bottom() - dress.size(TextRole.CAPTION) * 0.25, Dress.Align.START));
            take(0, 0, dress.line(TextRole.CAPTION));
        }
        take(0, 0, lines.isEmpty() ? 0 : dress.base() * 0.4);
    }

    /// Takes room from the content, but never all of it.
    private void take(double top, double right, double bottom) {
        var least = Math.min(20, Math.min(width, height) / 2);
        content = new Rectangle(content.x(), content.y() + top, Math.max(least, content.width() - right),
                Math.max(least, content.height() - top - bottom));
    }

    private LegendSpot right() {
        var block = LegendBlock.column(entries, dress, content.width() * 0.4);
        var spot = new LegendSpot(block, content.right() - block.width(), content.y() + dress.base() * 0.8);
        take(0, block.width() + dress.base(), 0);
        return spot;
    }

    private LegendSpot bottom() {
        var block = LegendBlock.rows(entries, dress, content.width());
        var x = content.x() + (content.width() - block.width()) / 2;
        var spot = new LegendSpot(block, x, content.bottom() - block.height());
        take(0, 0, block.height() + dress.base() * 0.5);
        return spot;
    }

    /// The emptiest corner; below the panel instead when the legend may move and would cover something there.
    private Optional<LegendSpot> inside(LegendPlacement placement) {
        var panel = new PanelMarks(PanelGrid.of(spec, content, dress).getFirst(), dress, looks);
        var frame = panel.frame();
        var block = LegendBlock.column(entries, dress, frame.plot().width() * 0.6);
        var place = LegendPlace.emptiest(frame.plot(), block.width(), block.height(), panel.symbols(), panel.lines(),
                dress.base() * 0.7);
        var large = block.width() * block.height() > 0.3 * frame.plot().width() * frame.plot().height();
        if (placement == LegendPlacement.AUTO
                && (large || place.covered() > 0 || !frame.plot().contains(place.box()))) {
            return Optional.of(bottom());
        }
        first = Optional.of(panel);
        return Optional.of(new LegendSpot(block, place.box().x(), place.box().y()));
    }

    /// A legend inside leaves the panels where they were, so that the first need not be placed again.
    private PanelMarks panel(PanelFrame frame, int index) {
        return index == 0 && first.isPresent() ? first.get() : new PanelMarks(frame, dress, looks);
    }

    private FigureLayout assembled(Optional<LegendSpot> legend) {
        var frames = PanelGrid.of(spec, content, dress);
        var dropped = 0;
        for (var i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            var box = legend.map(LegendSpot::box).filter(b -> BoxGrid.overlap(b, frame.plot()));
            var result = panel(frame, i).marks(spec.labels(), box);
            marks.addAll(result.marks());
            dropped += result.labelsDropped();
        }
        legend.ifPresent(spot -> marks.addAll(spot.block.at(spot.x, spot.y)));
        var group = new Group(marks, Optional.empty(), 1, Optional.of(title()), Optional.of(description()),
                Optional.empty());
        var drawing = new Drawing(width, height, Optional.of(dress.theme().paper()), List.of(group));
        var panels = frames.stream().map(frame -> new PanelLayout(frame.plot(), frame.x(), frame.y())).toList();
        var items = legend.map(spot -> spot.block.items(spot.x, spot.y)).orElse(List.of());
        return new FigureLayout(drawing, panels, items, dress.theme(), dress.base(), dropped);
    }

    private String title() {
        var panel = spec.panels().getFirst();
        return spec.text().title().isEmpty()
                ? panel.y().label() + " against " + panel.x().label()
                : spec.text().title();
    }

    /// What a screen reader says about the picture.
    private String description() {
        return spec.panels().stream().map(FigureAssembly::described).collect(Collectors.joining(" "));
    }

    private static String described(Panel panel) {
        var count = panel.series().stream().filter(series -> !series.hidden()).mapToInt(series -> series.count()).sum();
        var front = panel.series().stream().mapToInt(series -> series.emphasis().front().count()).sum();
        return (panel.title().isEmpty() ? "" : panel.title() + ": ") + AxisTitle.words(panel.y()) + " against "
                + AxisTitle.words(panel.x()) + ", " + count + " data"
                + (front > 0 ? ", " + front + " on the front." : ".");
    }
}
