package paretoscope.app.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.DialogBody;

/// Lets files and folders be dropped anywhere on a scene; while they hover, a veil says what will happen.
public final class DropTarget {
    private final Consumer<List<Path>> receiver;
    private final StackPane veil = new StackPane();

    private DropTarget(Consumer<List<Path>> receiver) {
        this.receiver = receiver;
    }

    /// Makes a scene accept files. The scene's content moves into a pane that can be covered by the veil; do this before
    /// the scene is dressed.
    public static void install(Scene scene, Consumer<List<Path>> receiver) {
        new DropTarget(receiver).cover(scene);
    }

    private void cover(Scene scene) {
        var sign = new Label("Drop to open", new FontIcon(Feather.DOWNLOAD));
        sign.getStyleClass().add("drop-sign");
        veil.getStyleClass().add("drop-veil");
        veil.getChildren().add(sign);
        veil.setMouseTransparent(true);
        veil.setVisible(false);
        var content = scene.getRoot();
        scene.setRoot(new Region());
        var stack = new StackPane(content, veil);
        stack.getStylesheets().add(DialogBody.sheet());
        scene.setRoot(stack);
        scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
        scene.addEventHandler(DragEvent.DRAG_EXITED, _ -> veil.setVisible(false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            event.acceptTransferModes(TransferMode.COPY);
            veil.setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        veil.setVisible(false);
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(true);
            event.consume();
            receiver.accept(files);
        }
    }
}
