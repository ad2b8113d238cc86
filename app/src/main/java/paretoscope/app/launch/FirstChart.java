package paretoscope.app.launch;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.stage.Stage;
import paretoscope.app.canvas.FigureCanvas;

/// Does something once the first chart is on the screen: the frame after the one that paints it changes the window too, and
/// waits for its painting; the one after that comes when the picture has been handed to the system.
final class FirstChart extends AnimationTimer {
    private static final int FRAMES_TO_THE_SCREEN = 2;

    private final Stage stage;
    private final Runnable then;
    private int frames;

    private FirstChart(Stage stage, Runnable then) {
        this.stage = stage;
        this.then = then;
    }

    static void on(Stage stage, Runnable then) {
        new FirstChart(stage, then).start();
    }

    @Override
    public void handle(long now) {
        if (frames == FRAMES_TO_THE_SCREEN) {
            stop();
            then.run();
        } else if (frames > 0 || isPainted()) {
            frames++;
        }
    }

    private boolean isPainted() {
        return stage.getScene() != null && stage.getScene().getRoot().lookupAll(".figure-canvas").stream()
                .anyMatch(node -> node instanceof FigureCanvas canvas && isPainted(canvas));
    }

    private static boolean isPainted(FigureCanvas canvas) {
        return canvas.drawingProperty().get().isPresent() && canvas.getWidth() > 0 && canvas.getHeight() > 0
                && Stream.<Node>iterate(canvas, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }
}
