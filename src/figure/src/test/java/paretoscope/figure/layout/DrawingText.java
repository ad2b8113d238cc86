package paretoscope.figure.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;

/// A drawing as lines a reviewer can read: one mark a line, places to a tenth of a point.
final class DrawingText {
    private DrawingText() {}

    static String of(Drawing drawing) {
        return String.format(Locale.ROOT, "%.0f × %.0f%n", drawing.width(), drawing.height()).replace("\r", "")
                + of(drawing.marks(), "");
    }

    private static String of(List<Mark> marks, String indent) {
        return marks.stream().map(mark -> of(mark, indent)).collect(Collectors.joining());
    }

    private static String of(Mark mark, String indent) {
        var id = mark.id().map(i -> " = " + i.series() + "/" + i.datum()).orElse("");
        return switch (mark) {
            case Group group -> indent + "group" + group.clip().map(clip -> " clipped " + text(clip)).orElse("") + "\n"
                    + of(group.marks(), indent + "  ");
            case Glyphs t ->
                indent + String.format(Locale.ROOT, "text %s (%.1f, %.1f) %.1fpt%s %s", t.text(), t.x(), t.y(),
                        t.size(), t.rotation() == 0 ? "" : " upward", t.colour().toHex()) + id + "\n";
            case Symbol s -> indent + String.format(Locale.ROOT, "%s (%.1f, %.1f) %.1f %s",
                    s.shape().name().toLowerCase(Locale.ROOT), s.x(), s.y(), s.size(), s.fill().toHex()) + id + "\n";
            case Stroke s -> indent + String.format(Locale.ROOT, "line %.1fpt %s ", s.pen().width(),
                    s.pen().colour().toHex()) + text(s.path()) + id + "\n";
            case Fill f -> indent + "area " + f.colour().toHex() + " " + text(f.path()) + id + "\n";
            case Cloud c -> indent + "cloud " + text(c.area()) + id + "\n";
        };
    }

    private static String text(Path path) {
        return path.length() > 12 ? path.length() + " segments in " + text(path.bounds()) : Corners.of(path);
    }

    private static String text(Rectangle box) {
        return String.format(Locale.ROOT, "(%.1f, %.1f) %.1f × %.1f", box.x(), box.y(), box.width(), box.height());
    }

    private static final class Corners implements Path.Walker {
        private final StringBuilder text = new StringBuilder();

        static String of(Path path) {
            var corners = new Corners();
            path.walk(corners);
            return corners.text.toString().strip();
        }

        @Override
        public void moveTo(double x, double y) {
            text.append(text.isEmpty() ? "" : " | ");
            lineTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            text.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            lineTo(x, y);
        }

        @Override
        public void close() {
            text.append("close");
        }
    }
}
