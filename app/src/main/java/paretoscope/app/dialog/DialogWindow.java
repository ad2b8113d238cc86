package paretoscope.app.dialog;

import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import paretoscope.app.theme.Look;

/// Opens dialogs in windows that wear the program's dress and belong to the window they were asked for in.
public final class DialogWindow {
    private final Look look;
    private final FileDialogs files;

    /// Files are asked for with the system's dialogs.
    public DialogWindow(Look look) {
        this(look, new SystemFileDialogs());
    }

    public DialogWindow(Look look, FileDialogs files) {
        this.look = look;
        this.files = files;
    }

    /// How files and folders are asked for.
    public FileDialogs files() {
        return files;
    }

    /// Shows a dialog that has to be answered before its owner can be used again; returns at once.
    ///
    /// @param title of the window
    public Stage show(Window owner, String title, DialogBody body) {
        var stage = stage(owner, title, body);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.show();
        return stage;
    }

    /// Shows a window that may stay open beside its owner.
    public Stage showBeside(Window owner, String title, DialogBody body) {
        var stage = stage(owner, title, body);
        stage.initModality(Modality.NONE);
        stage.show();
        return stage;
    }

    private Stage stage(Window owner, String title, DialogBody body) {
        var stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title);
        if (owner instanceof Stage main) {
            stage.getIcons().setAll(main.getIcons());
        }
        var scene = new Scene(body);
        look.dress(scene);
        stage.setScene(scene);
        body.shownBy(stage::close);
        stage.setOnHidden(_ -> {
            look.forget(scene);
            body.closed();
        });
        return stage;
    }
}
