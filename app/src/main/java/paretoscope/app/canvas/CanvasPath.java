package paretoscope.app.canvas;

import javafx.scene.canvas.GraphicsContext;
import paretoscope.figure.drawing.Path;

/// Repeats a path on a canvas.
record CanvasPath(GraphicsContext to) implements Path.Walker {
    @Override
    public void moveTo(double x, double y) {
        to.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        to.lineTo(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        to.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        to.closePath();
    }
}
