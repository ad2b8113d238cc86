package paretoscope.app.front;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import paretoscope.app.front.model.ShownFront;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.scale.Scale;

/// The budget on the cost axis: where its line and its handle lie, what they look like, and which value a place means.
///
/// Without a budget the handle waits at the dear end of the axis.
final class BudgetLine {
    private static final double REACH = 4;
    private static final double HANDLE = 4;

    private final ShownFront front;
    private final boolean alongX;
    private final Rectangle plot;
    private final Scale scale;

    private BudgetLine(ShownFront front) {
        this.front = front;
        alongX = front.costAlongX();
        plot = front.layout().plot();
        scale = alongX ? front.layout().x() : front.layout().y();
    }

    /// The budget line of a chart, where the cost is an axis.
    static Optional<BudgetLine> of(ShownFront front) {
        return front.costOnAxis() ? Optional.of(new BudgetLine(front)) : Optional.empty();
    }

    boolean alongX() {
        return alongX;
    }

    /// Whether a place grabs the line or the handle.
    boolean grabs(OptionalDouble limit, double x, double y) {
        double place = place(limit);
        double along = alongX ? x : y;
        double across = alongX ? plot.bottom() - y : x - plot.x();
        double extent = alongX ? plot.height() : plot.width();
        boolean onHandle = Math.abs(along - place) <= HANDLE + 2 && across >= -2.5 * HANDLE && across <= HANDLE + 1;
        boolean onLine = limit.isPresent() && Math.abs(along - place) <= REACH && across >= 0 && across <= extent;
        return onHandle || onLine;
    }

    /// The limit a place stands for, to three digits, so that it reads as a price.
    double limitAt(double x, double y) {
        double along = alongX
                ? Math.clamp(x, plot.x(), plot.right())
                : Math.clamp(y, plot.y(), plot.bottom());
        return new BigDecimal(scale.invert(along)).round(new MathContext(3)).doubleValue();
    }

    private double place(OptionalDouble limit) {
        if (limit.isPresent() && scale.shows(limit.getAsDouble())) {
            return scale.map(limit.getAsDouble());
        }
        if (limit.isPresent()) {
            boolean beyond = limit.getAsDouble() > scale.domain().high();
            return beyond ? scale.to() : scale.from();
        }
        boolean higherIsBetter = front.result().objectives().get(front.answer().cost()).higherIsBetter();
        return higherIsBetter ? scale.from() : scale.to();
    }

    List<Mark> marks(OptionalDouble limit, String label, boolean held) {
        var theme = front.layout().theme();
        var marks = new ArrayList<Mark>();
        double place = place(limit);
        var colour = limit.isPresent() ? theme.accent() : theme.axis();
        if (limit.isPresent() && scale.shows(limit.getAsDouble())) {
            beyond(place).ifPresent(area -> marks.add(Fill.of(Path.rectangle(area), theme.accent().withAlpha(0.05))));
            var line = alongX
                    ? Path.line(place, plot.y(), place, plot.bottom())
                    : Path.line(plot.x(), place, plot.right(), place);
            var pen = Pen.solid(colour, held ? 1.6 : 1.1);
            marks.add(Stroke.of(line, held ? pen : pen.dashed(Dash.of(4, 2.5))));
        }
        marks.add(Fill.of(handle(place), colour));
        marks.addAll(text(limit.isPresent() ? label : "budget", place, limit.isPresent()));
        return marks;
    }

    /// What the budget rules out.
    private Optional<Rectangle> beyond(double place) {
        boolean higherIsBetter = front.result().objectives().get(front.answer().cost()).higherIsBetter();
        double edge = higherIsBetter ? scale.from() : scale.to();
        var area = alongX
                ? Rectangle.between(place, plot.y(), edge, plot.bottom())
                : Rectangle.between(plot.x(), place, plot.right(), edge);
        return area.width() > 0 && area.height() > 0 ? Optional.of(area) : Optional.empty();
    }

    /// A small house that points at the axis from outside.
    private Path handle(double place) {
        double[][] corners = {{0, 0}, {HANDLE, HANDLE}, {HANDLE, 1.7 * HANDLE}, {-HANDLE, 1.7 * HANDLE},
            {-HANDLE, HANDLE}};
        var path = Path.builder();
        for (int i = 0; i < corners.length; i++) {
            double x = alongX ? place + corners[i][0] : plot.x() - corners[i][1];
            double y = alongX ? plot.bottom() + corners[i][1] : place + corners[i][0];
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path.close().build();
    }

    /// The limit beside its line; without one the handle's name, where it covers no other text.
    private List<Mark> text(String text, double place, boolean set) {
        var theme = front.layout().theme();
        double size = front.layout().fontSize();
        var face = set ? FontFace.BOLD : FontFace.REGULAR;
        double width = BundledFont.family().advance(text, face, size);
        double pad = size * 0.4;
        double x = alongX
                ? Math.clamp(place - width / 2, plot.x() + pad, Math.max(plot.x() + pad, plot.right() - width - pad))
                : plot.right() - width - pad;
        double y = alongX
                ? (set ? clear(x, width, size) : plot.bottom() - pad * 1.5)
                : Math.clamp(place - pad, plot.y() + size, plot.bottom());
        var box = new Rectangle(x - pad, y - size - pad * 0.3, width + 2 * pad, size * 1.35 + pad * 0.4);
        if (!set && texts(front.layout().drawing().marks())
                .anyMatch(other -> box(other).intersection(box).isPresent())) {
            return List.of();
        }
        var ink = set ? contrast(theme.accent()) : theme.muted();
        var marks = new ArrayList<Mark>();
        marks.add(Fill.of(Path.rectangle(box), set ? theme.accent() : theme.paper().withAlpha(0.8)));
        marks.add(new Glyphs(text, face, size, x, y, 0, ink, width, Optional.empty()));
        return marks;
    }

    /// The highest line of text in the plot on which a label of this width covers no other; the top where all do.
    private double clear(double x, double width, double size) {
        var texts = texts(front.layout().drawing().marks()).toList();
        double top = plot.y() + size * 1.5;
        for (double y = top; y < plot.bottom(); y += size / 2) {
            var box = new Rectangle(x - size, y - 1.5 * size, width + 2 * size, 2 * size);
            if (texts.stream().noneMatch(text -> box(text).intersection(box).isPresent())) {
                return y;
            }
        }
        return top;
    }

    private static Rectangle box(Glyphs text) {
        return new Rectangle(text.x(), text.y() - text.size(), text.width(), 1.3 * text.size());
    }

    private static Stream<Glyphs> texts(List<Mark> marks) {
        return marks.stream().flatMap(mark -> switch (mark) {
            case Glyphs text when text.rotation() == 0 -> Stream.of(text);
            case Group group -> texts(group.marks());
            case Glyphs _,Fill _,Stroke _,Symbol _,Cloud _ -> Stream.empty();
        });
    }

    private static Colour contrast(Colour ground) {
        return ground.contrastWith(Colour.WHITE) >= 4.5 ? Colour.WHITE : Colour.BLACK;
    }
}
