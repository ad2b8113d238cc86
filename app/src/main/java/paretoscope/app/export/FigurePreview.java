package paretoscope.app.export;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import paretoscope.app.canvas.CanvasPainter;
import paretoscope.figure.drawing.Drawing;

/// A drawing as a sheet of paper.
final class FigurePreview extends StackPane {
    /// Canvases beyond this many pixels exceed what graphics cards hold.
    private static final double LARGEST = 4000;

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Optional<Drawing>> drawing = new SimpleObjectProperty<>(this, "drawing",
            Optional.empty());
    private final DoubleProperty pixelsPerPoint = new SimpleDoubleProperty(this, "pixelsPerPoint", 96.0 / 72);

    FigurePreview() {
        getStyleClass().add("paper");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Preview of the figure");
        getChildren().add(canvas);
        drawing.subscribe(_ -> paint());
        pixelsPerPoint.subscribe(_ -> paint());
    }

    ObjectProperty<Optional<Drawing>> drawingProperty() {
        return drawing;
    }

    /// How large a point is shown.
    DoubleProperty pixelsPerPointProperty() {
        return pixelsPerPoint;
    }

    private void paint() {
        drawing.get().ifPresent(shown -> {
            double factor = Math.min(pixelsPerPoint.get(), LARGEST / Math.max(shown.width(), shown.height()));
            canvas.setWidth(Math.ceil(shown.width() * factor));
            canvas.setHeight(Math.ceil(shown.height() * factor));
            var context = canvas.getGraphicsContext2D();
            context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            new CanvasPainter(context, factor).paint(shown);
        });
    }
}
