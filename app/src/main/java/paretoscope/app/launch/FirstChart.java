package paretoscope.app.launch;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import paretoscope.app.canvas.FigureCanvas;

/// Does something once the first chart has been on the screen for a frame.
final class FirstChart extends AnimationTimer {
    private final Stage stage;
    private final Runnable then;
    private boolean painted;

    private FirstChart(Stage stage, Runnable then) {
        this.stage = stage;
        this.then = then;
    }

    static void on(Stage stage, Runnable then) {
        new FirstChart(stage, then).start();
    }

    @Override
    public void handle(long now) {
        if (painted) {
            stop();
            then.run();
        } else {
            painted = stage.getScene() != null && stage.getScene().getRoot().lookupAll(".figure-canvas").stream()
                    .anyMatch(node -> node instanceof FigureCanvas canvas && isPainted(canvas));
        }
    }

    private static boolean isPainted(FigureCanvas canvas) {
        return canvas.drawingProperty().get().isPresent() && canvas.getWidth() > 0 && canvas.getHeight() > 0;
    }
}
