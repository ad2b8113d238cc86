package paretoscope.figure.spec;

/// How a figure is dressed: theme, palette, and the base text size in points, from which all other sizes follow.
public record FigureStyle(ThemeName theme, String palette, double fontSize) {
    public FigureStyle {
        theme = Absent.or(theme, ThemeName.LIGHT);
        palette = Absent.or(palette, Palette.OKABE_ITO.name());
        fontSize = fontSize == 0 ? 8 : fontSize;
        if (!(fontSize >= 3 && fontSize <= 96)) {
            throw new IllegalArgumentException("fontSize lies in 3..96 points, was " + fontSize);
        }
        Palette.named(palette);
    }

    public static FigureStyle standard() {
        return new FigureStyle(ThemeName.LIGHT, Palette.OKABE_ITO.name(), 8);
    }

    public FigureStyle themed(ThemeName newTheme) {
        return new FigureStyle(newTheme, palette, fontSize);
    }

    public FigureStyle coloured(Palette newPalette) {
        return new FigureStyle(theme, newPalette.name(), fontSize);
    }

    public FigureStyle sized(double newFontSize) {
        return new FigureStyle(theme, palette, newFontSize);
    }
}
