package paretoscope.app.export;

import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.LegendPlacement;
import paretoscope.figure.spec.Palette;
import paretoscope.figure.spec.ThemeName;

/// What the choices of a figure's dress are called.
final class DressNames {
    private DressNames() {}

    static String of(Format format) {
        return switch (format) {
            case PDF -> "PDF, for papers";
            case SVG -> "SVG, for the web and for editing";
            case PNG -> "PNG, 300 dpi";
        };
    }

    static String of(ThemeName theme) {
        return switch (theme) {
            case LIGHT -> "Light";
            case DARK -> "Dark";
            case PRINT -> "Print";
        };
    }

    static String of(Palette palette) {
        return switch (palette.name()) {
            case "okabe-ito" -> "Okabe-Ito (colour-blind safe)";
            case "bright" -> "Tol bright (colour-blind safe)";
            case "tableau" -> "Tableau";
            case "greys" -> "Greys";
            default -> palette.name();
        };
    }

    static String of(LegendPlacement legend) {
        return switch (legend) {
            case AUTO -> "Where there is room";
            case INSIDE -> "Inside";
            case RIGHT -> "At the right";
            case BOTTOM -> "Below";
            case NONE -> "None";
        };
    }

    static String of(DirectLabels.Which which) {
        return switch (which) {
            case NONE -> "None";
            case FRONT -> "On the front";
            case ALL -> "As many as fit";
            case LISTED -> "Those picked";
        };
    }
}
