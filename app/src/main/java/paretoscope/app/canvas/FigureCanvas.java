package paretoscope.app.canvas;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Mark;

/// A resizable place for a figure: the figure on one canvas, and above it, on a second one, whatever follows the mouse,
/// so that hovering and brushing never repaint the figure.
public final class FigureCanvas extends Region {
    /// Pixels in a point: the screen is taken to have 96 dots an inch, and text of 9 points is then 12 pixels high.
    public static final double PIXELS_PER_POINT = 96.0 / 72.0;

    private final Canvas figure = new Canvas();
    private final Canvas above = new Canvas();
    private final ObjectProperty<Optional<Drawing>> drawing = new SimpleObjectProperty<>(this, "drawing",
            Optional.empty());
    private final ObjectProperty<List<Mark>> overlay = new SimpleObjectProperty<>(this, "overlay", List.of());

    public FigureCanvas() {
        getStyleClass().add("figure-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        figure.setMouseTransparent(true);
        above.setMouseTransparent(true);
        getChildren().addAll(figure, above);
        setMinSize(0, 0);
        drawing.subscribe(() -> repaintFigure());
        overlay.subscribe(() -> repaintOverlay());
    }

    /// What is shown; nothing when empty.
    public ObjectProperty<Optional<Drawing>> drawingProperty() {
        return drawing;
    }

    /// Marks painted above the figure, in the figure's points.
    public ObjectProperty<List<Mark>> overlayProperty() {
        return overlay;
    }

    /// The room there is, in points.
    public double widthInPoints() {
        return getWidth() / PIXELS_PER_POINT;
    }

    /// The room there is, in points.
    public double heightInPoints() {
        return getHeight() / PIXELS_PER_POINT;
    }

    @Override
    protected void layoutChildren() {
        boolean changed = fit(figure);
        if (fit(above) || changed) {
            repaintFigure();
            repaintOverlay();
        }
    }

    private boolean fit(Canvas canvas) {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) {
            return false;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        return true;
    }

    private void repaintFigure() {
        clear(figure);
        drawing.get().ifPresent(
                shown -> new CanvasPainter(figure.getGraphicsContext2D(), PIXELS_PER_POINT).paint(shown));
    }

    private void repaintOverlay() {
        clear(above);
        new CanvasPainter(above.getGraphicsContext2D(), PIXELS_PER_POINT).paintMarks(overlay.get());
    }

    private static void clear(Canvas canvas) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }
}
