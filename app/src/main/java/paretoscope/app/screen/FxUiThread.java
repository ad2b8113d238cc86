package paretoscope.app.screen;

import javafx.application.Platform;

/// The window's thread of the running toolkit.
public final class FxUiThread implements UiThread {
    @Override
    public void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
