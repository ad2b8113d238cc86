package paretoscope.app.dialog;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Puts a view on the screen of a test, in the dress it needs.
public final class Shown {
    private Shown() {}

    public static void on(Stage stage, Parent view, double width, double height) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(view, width, height));
        stage.show();
    }
}
