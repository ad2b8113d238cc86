package paretoscope.app.launch;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import paretoscope.app.canvas.FigureCanvas;

/// Leaves the program once the first chart has been on the screen for a frame, so that a start can be timed from outside
/// by the life of the process.
final class FirstChart extends AnimationTimer {
    /// Set to `true` to leave at the first chart.
    static final String PROPERTY = "paretoscope.quitAtFirstChart";

    private final Stage stage;
    private boolean painted;

    FirstChart(Stage stage) {
        this.stage = stage;
    }

    static void quitIfAsked(Stage stage) {
        if (Boolean.getBoolean(PROPERTY)) {
            new FirstChart(stage).start();
        }
    }

    @Override
    public void handle(long now) {
        if (painted) {
            stop();
            Platform.exit();
        }
        painted = stage.getScene() != null && stage.getScene().getRoot().lookupAll(".figure-canvas").stream()
                .anyMatch(node -> node instanceof FigureCanvas canvas && isPainted(canvas));
    }

    private static boolean isPainted(FigureCanvas canvas) {
        return canvas.drawingProperty().get().isPresent() && canvas.getWidth() > 0 && canvas.getHeight() > 0;
    }
}
