package paretoscope.app.theme;

import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;

/// The font that the icons of buttons and menus are letters of.
public final class IconFont {
    private static final double SIZE = 16;

    private IconFont() {}

    /// Makes the font known, so that the first icon need not wait for it.
    public static void load() {
        IkonResolverProvider.getInstance(icons -> icons.setFont(FontFiles.load(icons.getFontResource(), SIZE)))
                .resolve(Feather.X.getDescription());
    }
}
