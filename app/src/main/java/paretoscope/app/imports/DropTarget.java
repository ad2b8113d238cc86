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
import paretoscope.app.feature.Once;

/// What a window shows, with files and folders let drop anywhere on it; while they hover, a veil says what will happen.
public final class DropTarget extends StackPane {
    private final Consumer<List<Path>> receiver;
    private final Once<StackPane> veil = Once.of(this::veil);

    /// @param receiver takes what was dropped
    public DropTarget(Node content, Consumer<List<Path>> receiver) {
        this.receiver = receiver;
        getChildren().add(content);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> unveil());
        addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private StackPane veil() {
        var sign = new Label("Drop to open", new FontIcon(Feather.DOWNLOAD));
        sign.getStyleClass().add("drop-sign");
        var made = new StackPane(sign);
        made.getStyleClass().add("drop-veil");
        made.setMouseTransparent(true);
        getChildren().add(made);
        return made;
    }

    private void unveil() {
        veil.ifMade(made -> made.setVisible(false));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            event.acceptTransferModes(TransferMode.COPY);
            veil.get().setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        unveil();
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(true);
            event.consume();
            receiver.accept(files);
        }
    }
}
