package paretoscope.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import paretoscope.figure.spec.ThemeName;

/// How the window is lit: the base theme that styles the controls, and our own sheet over it.
public enum Theme {
    LIGHT(new PrimerLight(), "light"),
    DARK(new PrimerDark(), "dark");

    private final String base;
    private final String sheet;

    Theme(atlantafx.base.theme.Theme base, String sheet) {
        this.base = Sheet.base(sheet).orElseGet(base::getUserAgentStylesheet);
        this.sheet = sheet;
    }

    /// The style sheet of the controls, for the toolkit as a whole.
    public String base() {
        return base;
    }

    /// The name of our own sheet with this theme's colours.
    String sheet() {
        return sheet;
    }

    /// How figures are dressed in it.
    public ThemeName figures() {
        return this == DARK ? ThemeName.DARK : ThemeName.LIGHT;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
