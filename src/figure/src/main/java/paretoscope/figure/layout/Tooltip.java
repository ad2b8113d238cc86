package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

/// A box of words beside a datum, on whichever side keeps it on the page.
final class Tooltip {
    private static final double CURVE = 0.5522847498307936;

    private Tooltip() {}

    static List<Mark> of(List<String> words, double x, double y, double reach, Rectangle page, Dress dress) {
        var widest = page.width() * 0.6;
        var pad = dress.base() * 0.55;
        var lines = words.stream().map(line -> dress.shortened(line, TextRole.STRONG_LABEL, widest)).toList();
        var width = lines.stream().mapToDouble(line -> dress.width(line, TextRole.STRONG_LABEL)).max().orElse(0)
                + 2 * pad;
        var line = dress.line(TextRole.LABEL) * 1.05;
        var height = lines.size() * line + 2 * pad - dress.size(TextRole.LABEL) * 0.3;
        var right = x + reach + pad + width <= page.right();
        var left = right ? x + reach + pad : x - reach - pad - width;
        var box = new Rectangle(Math.clamp(left, 0, Math.max(0, page.right() - width)),
                Math.clamp(y - height - reach * 0.5, 0, Math.max(0, page.bottom() - height)), width, height);
        var marks = new ArrayList<Mark>();
        var frame = rounded(box, dress.base() * 0.35);
        marks.add(Fill.of(frame, dress.theme().paper()));
        marks.add(Stroke.of(frame, Pen.solid(dress.theme().axis(), dress.scaled(0.7))));
        for (var i = 0; i < lines.size(); i++) {
            var role = i == 0 ? TextRole.STRONG_LABEL : TextRole.LABEL;
            var ink = i == 0 ? dress.theme().ink() : dress.theme().muted();
            marks.add(dress.text(lines.get(i), role, ink, box.x() + pad,
                    box.y() + pad + i * line + dress.size(role) * 0.78, Dress.Align.START));
        }
        return marks;
    }

    /// A rectangle with round corners, the radius at most half its shorter side.
    static Path rounded(Rectangle box, double radius) {
        var r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        var c = r * (1 - CURVE);
        return Path.builder().moveTo(box.x() + r, box.y()).lineTo(box.right() - r, box.y())
                .curveTo(box.right() - c, box.y(), box.right(), box.y() + c, box.right(), box.y() + r)
                .lineTo(box.right(), box.bottom() - r)
                .curveTo(box.right(), box.bottom() - c, box.right() - c, box.bottom(), box.right() - r, box.bottom())
                .lineTo(box.x() + r, box.bottom())
                .curveTo(box.x() + c, box.bottom(), box.x(), box.bottom() - c, box.x(), box.bottom() - r)
                .lineTo(box.x(), box.y() + r)
                .curveTo(box.x(), box.y() + c, box.x() + c, box.y(), box.x() + r, box.y()).close().build();
    }
}
