package paretoscope.figure.font;

import java.awt.geom.PathIterator;
import paretoscope.figure.drawing.Path;

/// Turns TrueType's quadratic outlines, y up, into cubic paths, y down; a quadratic is exactly a cubic.
final class QuadraticPath {
    private final Path.Builder path = Path.builder();
    private final double scale;
    private double x;
    private double y;

    QuadraticPath(double scale) {
        this.scale = scale;
    }

    void add(int kind, double[] n) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> path.moveTo(n[0] * scale, -n[1] * scale);
            case PathIterator.SEG_LINETO -> path.lineTo(n[0] * scale, -n[1] * scale);
            case PathIterator.SEG_QUADTO -> curve(n);
            case PathIterator.SEG_CUBICTO -> throw new IllegalStateException("TrueType outlines have no cubics");
            default -> path.close();
        }
        int last = kind == PathIterator.SEG_QUADTO ? 2 : 0;
        if (kind != PathIterator.SEG_CLOSE) {
            x = n[last];
            y = n[last + 1];
        }
    }

    Path build() {
        return path.build();
    }

    private void curve(double[] n) {
        path.curveTo(scale * third(x, n[0]), -scale * third(y, n[1]), scale * third(n[2], n[0]),
                -scale * third(n[3], n[1]), scale * n[2], -scale * n[3]);
    }

    private static double third(double end, double control) {
        return (end + 2 * control) / 3;
    }
}
