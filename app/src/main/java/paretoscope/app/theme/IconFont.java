package paretoscope.app.theme;

import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// The font that the icons of buttons and menus are letters of.
public final class IconFont {
    private IconFont() {}

    /// Makes the font known, so that the first icon need not wait for it.
    public static void load() {
        IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(Feather.X.getDescription());
    }
}
