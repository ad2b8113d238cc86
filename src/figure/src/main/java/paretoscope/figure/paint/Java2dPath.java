package paretoscope.figure.paint;

import java.awt.geom.Path2D;
import paretoscope.figure.drawing.Path;

/// A path as Java2D has it, filled by the non-zero rule.
final class Java2dPath implements Path.Walker {
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);

    Path2D path() {
        return path;
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        path.closePath();
    }
}
