package paretoscope.app.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a window shows, with files and folders let drop anywhere on it; while they hover, a veil says what will happen.
public final class DropTarget extends StackPane {
    private final Consumer<List<Path>> receiver;
    private final StackPane veil = new StackPane();

    /// @param receiver takes what was dropped
    public DropTarget(Node content, Consumer<List<Path>> receiver) {
        this.receiver = receiver;
        var sign = new Label("Drop to open", new FontIcon(Feather.DOWNLOAD));
        sign.getStyleClass().add("drop-sign");
        veil.getStyleClass().add("drop-veil");
        veil.getChildren().add(sign);
        veil.setMouseTransparent(true);
        veil.setVisible(false);
        getChildren().addAll(content, veil);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> veil.setVisible(false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
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
