package paretoscope.app.canvas;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;

/// The areas that a line covers, of one that goes up, down and sideways only: axes, grids, staircases. The toolkit fills an
/// area at once; of any line it makes an outline first, and goes through that row by row.
final class UprightLine implements Path.Walker {
    private final Pen pen;
    private final double half;
    private final List<Rectangle> areas = new ArrayList<>();
    private final List<Segment> piece = new ArrayList<>();
    private double x;
    private double y;
    private boolean upright;

    /// A straight part of the line, from one corner or end to the next.
    private record Segment(double fromX, double fromY, double toX, double toY) {
        boolean isLevel() {
            return fromY == toY;
        }

        boolean goesOnAs(Segment next) {
            return isLevel() == next.isLevel() && Math.signum(toX - fromX) == Math.signum(next.toX - next.fromX)
                    && Math.signum(toY - fromY) == Math.signum(next.toY - next.fromY);
        }
    }

    private UprightLine(Pen pen) {
        this.pen = pen;
        half = pen.width() / 2;
        upright = pen.dash().isSolid() && pen.cap() != Pen.Cap.ROUND;
    }

    /// Areas that do not overlap; none where the line has to be stroked.
    static List<Rectangle> areas(Stroke stroke) {
        var line = new UprightLine(stroke.pen());
        stroke.path().walk(line);
        line.end();
        return line.upright ? List.copyOf(line.areas) : List.of();
    }

    @Override
    public void moveTo(double toX, double toY) {
        end();
        x = toX;
        y = toY;
    }

    @Override
    public void lineTo(double toX, double toY) {
        if (toX == x && toY == y) {
            return;
        }
        var segment = new Segment(x, y, toX, toY);
        upright &= toX == x || toY == y;
        if (!piece.isEmpty() && piece.getLast().goesOnAs(segment)) {
            var first = piece.removeLast();
            segment = new Segment(first.fromX, first.fromY, toX, toY);
        }
        upright &= piece.isEmpty() || isCorner(piece.getLast(), segment);
        piece.add(segment);
        x = toX;
        y = toY;
    }

    private boolean isCorner(Segment one, Segment next) {
        return pen.join() == Pen.Join.MITRE && one.isLevel() != next.isLevel();
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        upright = false;
    }

    @Override
    public void close() {
        upright = false;
    }

    /// Adds the areas of a piece whose end is reached.
    private void end() {
        for (int i = 0; upright && i < piece.size(); i++) {
            add(piece.get(i), i == 0, i == piece.size() - 1);
        }
        piece.clear();
    }

    /// Corners belong to level segments, so those that go up or down between two of them are shorter.
    private void add(Segment segment, boolean isFirst, boolean isLast) {
        double corner = segment.isLevel() ? half : -half;
        double end = pen.cap() == Pen.Cap.SQUARE ? half : 0;
        double before = isFirst ? end : corner;
        double after = isLast ? end : corner;
        boolean forward = segment.toX > segment.fromX || segment.toY > segment.fromY;
        double left = Math.min(segment.fromX, segment.toX);
        double top = Math.min(segment.fromY, segment.toY);
        double length = Math.abs(segment.toX - segment.fromX) + Math.abs(segment.toY - segment.fromY) + before + after;
        double start = forward ? before : after;
        upright &= length >= 0;
        if (upright) {
            areas.add(segment.isLevel()
                    ? new Rectangle(left - start, top - half, length, pen.width())
                    : new Rectangle(left - half, top - start, pen.width(), length));
        }
    }
}
