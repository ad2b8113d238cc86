package paretoscope.app.imports;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.DialogBody;

/// The folders that are watched, with a way to add and to remove.
final class WatchedDialog {
    private WatchedDialog() {}

    /// @param add asks for a folder and watches it
    static DialogBody body(WatchedFolders watched, Runnable add) {
        var list = new ListView<>(watched.folders());
        list.setId("watched");
        list.setAccessibleText("Watched folders");
        list.setPlaceholder(new Label("No folder is watched."));
        list.setCellFactory(_ -> new FolderCell(watched));
        list.getStyleClass().add("bordered");
        var framed = new StackPane(list);
        framed.getStyleClass().add("watched");
        var body = new DialogBody("Watched folders", framed).explained(
                "Results that appear in these folders, or below them, are imported by themselves, tables as guessed.");
        var more = new Button("Watch a folder…", new FontIcon(Feather.PLUS));
        more.setOnAction(_ -> add.run());
        body.corner(more);
        body.dismiss("Close").setDefaultButton(true);
        return body;
    }

    private static final class FolderCell extends ListCell<Path> {
        private final WatchedFolders watched;

        FolderCell(WatchedFolders watched) {
            this.watched = watched;
        }

        @Override
        protected void updateItem(Path folder, boolean empty) {
            super.updateItem(folder, empty);
            if (empty || folder == null) {
                setGraphic(null);
                return;
            }
            var remove = new Button("", new FontIcon(Feather.X));
            remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
            remove.setAccessibleText("Watch " + folder + " no more");
            remove.setOnAction(_ -> watched.remove(folder));
            var line = new HBox(new Label(folder.toString(), new FontIcon(Feather.FOLDER)), new Spacer(), remove);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
