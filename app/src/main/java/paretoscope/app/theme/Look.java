package paretoscope.app.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Dresses every window of the program alike and changes their clothes together.
public final class Look {
    private static final String COMMON = "paretoscope";

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();
    private int fontSize = 13;

    public Look() {
        UiFonts.load();
        Application.setUserAgentStylesheet(theme.get().base());
    }

    /// The theme in force.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /// Changes every dressed scene.
    ///
    /// @param size of the text in pixels
    public void change(Theme to, int size) {
        fontSize = size;
        Application.setUserAgentStylesheet(to.base());
        scenes.forEach(scene -> dress(scene, to));
        theme.set(to);
    }

    /// Dresses a scene until it is undressed.
    public void dress(Scene scene) {
        scenes.add(scene);
        dress(scene, theme.get());
    }

    /// Forgets a scene whose window has closed.
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /// The sheets for windows that bring their own scene, such as dialogs.
    public List<String> sheets() {
        return sheets(theme.get());
    }

    /// The font size as an inline style; every other size is relative to it.
    public String rootStyle() {
        return "-fx-font-size: " + fontSize + "px;";
    }

    private void dress(Scene scene, Theme to) {
        scene.getStylesheets().setAll(sheets(to));
        scene.getRoot().setStyle(rootStyle());
    }

    private static List<String> sheets(Theme theme) {
        return List.of(Sheet.url(COMMON), Sheet.url(theme.sheet()));
    }
}
