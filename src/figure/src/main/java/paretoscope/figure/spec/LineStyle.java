package paretoscope.figure.spec;

/// How a line is broken, so that lines differ without colour.
public enum LineStyle {
    SOLID,
    DASHED,
    DOTTED
}
