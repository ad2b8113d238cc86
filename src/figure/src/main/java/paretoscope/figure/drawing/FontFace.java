package paretoscope.figure.drawing;

/// The faces of the one family figures are set in.
public enum FontFace {
    REGULAR,
    BOLD,
    ITALIC
}
