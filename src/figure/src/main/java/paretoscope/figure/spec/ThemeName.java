package paretoscope.figure.spec;

/// The three dresses of a figure.
public enum ThemeName {
    LIGHT,
    DARK,
    PRINT
}
