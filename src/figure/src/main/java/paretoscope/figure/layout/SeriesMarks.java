package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.spec.SeriesStyle;

/// The data of a panel's series: lines below intervals below points, and points on the front above all others.
final class SeriesMarks {
    /// How far points that are not on the front step back towards the paper.
    private static final double BACK = 0.5;
    private static final double DIMMED = 0.78;

    private final PanelFrame frame;
    private final Dress dress;
    private final List<PlacedSeries> all;
    private final Optional<Shades> shades;
    private final boolean hasFront;

    SeriesMarks(PanelFrame frame, Dress dress, List<PlacedSeries> all) {
        this.frame = frame;
        this.dress = dress;
        this.all = all;
        this.shades = Shades.of(frame.panel(), dress);
        this.hasFront = all.stream().anyMatch(placed -> !placed.series().emphasis().front().isEmpty());
    }

    /// Lines, bars and intervals; meant to be clipped to the plot area.
    List<Mark> belowPoints() {
        var marks = new ArrayList<Mark>();
        marks.addAll(Bars.of(frame, all, dress));
        for (var placed : all) {
            if (placed.series().style() == SeriesStyle.LINE || placed.series().style() == SeriesStyle.LINE_AND_POINTS) {
                var pen = Pen.solid(placed.look().line(), dress.scaled(1.2)).rounded();
                Polylines.through(placed.series().x(), placed.series().y(), frame)
                        .ifPresent(path -> marks.add(Stroke.of(path, pen)));
            }
        }
        all.forEach(placed -> marks.addAll(Intervals.of(placed, frame, dress,
                placed.series().style() == SeriesStyle.BARS ? (_, _) -> dress.theme().ink() : this::line)));
        return marks;
    }

    /// The symbols, those that matter most last.
    List<Mark> points() {
        var marks = new ArrayList<Mark>(CloudMarks.of(frame.plot(), all));
        for (var rank = 0; rank <= Standing.values().length - 1; rank++) {
            for (var placed : all) {
                if (placed.series().style() == SeriesStyle.POINTS
                        || placed.series().style() == SeriesStyle.LINE_AND_POINTS) {
                    add(placed, Standing.values()[rank], marks);
                }
            }
        }
        return marks;
    }

    /// How much a datum matters, in painting order.
    enum Standing {
        DIMMED,
        BACK,
        PLAIN,
        FRONT,
        SELECTED;

        /// Whether a datum is drawn as a symbol even where its series is a cloud.
        boolean isProminent() {
            return this == FRONT || this == SELECTED;
        }
    }

    private void add(PlacedSeries placed, Standing standing, List<Mark> marks) {
        var cloud = CloudMarks.isCloud(placed);
        for (var i : order(placed)) {
            if (placed.shown(i) && standing(placed, i) == standing
                    && (!cloud || standing.isProminent() || placed.tinted(i))) {
                marks.add(symbol(placed, i, standing));
            }
        }
    }

    /// The order of the data, but large symbols before small ones, which would vanish below them.
    private static int[] order(PlacedSeries placed) {
        var indices = IntStream.range(0, placed.x().length);
        return placed.series().size().isEmpty()
                ? indices.toArray()
                : indices.boxed().sorted(Comparator.comparingDouble(i -> -placed.diameter()[i]))
                        .mapToInt(Integer::intValue).toArray();
    }

    Standing standing(PlacedSeries placed, int index) {
        if (placed.selected(index)) {
            return Standing.SELECTED;
        }
        if (placed.series().emphasis().dimmed().has(index)) {
            return Standing.DIMMED;
        }
        return placed.onFront(index) ? Standing.FRONT : hasFront ? Standing.BACK : Standing.PLAIN;
    }

    private Symbol symbol(PlacedSeries placed, int index, Standing standing) {
        var outline = switch (standing) {
            case SELECTED -> new Symbol.Outline(dress.theme().ink(), dress.scaled(1.3));
            case DIMMED, BACK, PLAIN, FRONT -> new Symbol.Outline(line(placed, index), dress.scaled(0.6));
        };
        return new Symbol(placed.look().shape(), placed.x()[index], placed.y()[index], placed.diameter()[index],
                fill(placed, index, standing), Optional.of(outline),
                Optional.of(new MarkId(placed.series().key(), index)));
    }

    private Colour fill(PlacedSeries placed, int index, Standing standing) {
        var fill = !shaded(placed)
                ? placed.look(index, dress.theme()).fill()
                : shades.orElseThrow().of(placed.series().shade().get(index)).orElse(dress.theme().paper());
        var seeThrough = placed.series().size().isEmpty() ? 1 : 0.75;
        return switch (standing) {
            case DIMMED -> dress.theme().faded(fill, DIMMED);
            case BACK -> placed.series().shade().isEmpty() && !placed.tinted(index)
                    ? dress.theme().faded(fill, dress.theme().isDark() ? BACK * 0.7 : BACK).withAlpha(seeThrough)
                    : fill.withAlpha(seeThrough);
            case PLAIN, FRONT, SELECTED -> fill.withAlpha(seeThrough);
        };
    }

    private boolean shaded(PlacedSeries placed) {
        return !placed.series().shade().isEmpty() && shades.isPresent();
    }

    private Colour line(PlacedSeries placed, int index) {
        var shaded = shaded(placed);
        var line = shaded ? dress.theme().ink() : placed.look(index, dress.theme()).line();
        return switch (standing(placed, index)) {
            case DIMMED -> dress.theme().faded(line, DIMMED);
            case BACK -> dress.theme().faded(line, shaded ? BACK : BACK * 0.5);
            case PLAIN, FRONT, SELECTED -> shaded ? line : dress.theme().readable(line, 4.5);
        };
    }
}
