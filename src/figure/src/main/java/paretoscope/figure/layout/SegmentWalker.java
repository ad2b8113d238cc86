package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Stroke;

/// Collects the straight pieces of paths; curves count as their chords.
final class SegmentWalker implements Path.Walker {
    private final List<Segment> found = new ArrayList<>();
    private double x;
    private double y;
    private double startX;
    private double startY;

    /// The straight pieces of all strokes among the marks.
    static List<Segment> of(List<Mark> marks) {
        var walker = new SegmentWalker();
        for (var mark : marks) {
            if (mark instanceof Stroke stroke) {
                stroke.path().walk(walker);
            }
        }
        return walker.found;
    }

    @Override
    public void moveTo(double nextX, double nextY) {
        startX = nextX;
        startY = nextY;
        x = nextX;
        y = nextY;
    }

    @Override
    public void lineTo(double nextX, double nextY) {
        found.add(new Segment(x, y, nextX, nextY));
        x = nextX;
        y = nextY;
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double nextX, double nextY) {
        lineTo(nextX, nextY);
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }
}
