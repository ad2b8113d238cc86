package paretoscope.app.preferences;

import javafx.scene.control.Hyperlink;
import javafx.stage.Window;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;

/// The window in which preferences are changed.
public final class PreferencesDialog {
    private final CurrentPreferences current;
    private final DialogWindow windows;

    public PreferencesDialog(CurrentPreferences current, DialogWindow windows) {
        this.current = current;
        this.windows = windows;
    }

    public void show(Window owner) {
        windows.show(owner, "Preferences", body(current));
    }

    static DialogBody body(CurrentPreferences current) {
        var preferences = new PreferencesViewModel(current);
        var body = new DialogBody("Preferences", new PreferencesView(preferences))
                .explained("Changes take effect at once.");
        var standard = new Hyperlink("Restore the standard");
        standard.setOnAction(_ -> preferences.restoreStandard());
        body.corner(standard);
        body.dismiss("Close").setDefaultButton(true);
        return body;
    }
}
