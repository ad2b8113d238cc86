package paretoscope.figure.spec;

import java.util.Optional;

/// Where a figure will appear: the width its page gives, and what its editors ask of the text.
///
/// Widths are the text or column widths of the venues' author kits; Nature's text sizes and height are those of its guide
/// to preparing figures.
public enum VenuePreset {
    NEURIPS("NeurIPS", 5.5, 8),
    ICLR("ICLR", 5.5, 8),
    ICML_COLUMN("ICML, one column", 3.25, 8),
    ICML_PAGE("ICML, page", 6.75, 8),
    AISTATS_COLUMN("AISTATS, one column", 3.25, 8),
    AISTATS_PAGE("AISTATS, page", 6.75, 8),
    AAAI_COLUMN("AAAI, one column", 3.3, 8),
    AAAI_PAGE("AAAI, page", 6.975, 8),
    CVPR_COLUMN("CVPR, one column", 3.25, 8),
    CVPR_PAGE("CVPR, page", 6.875, 8),
    JMLR("JMLR", 6.0, 9),
    TMLR("TMLR", 6.5, 9),
    NATURE_COLUMN("Nature, one column", 89 / 25.4, 6),
    NATURE_PAGE("Nature, two columns", 183 / 25.4, 6),
    SLIDE("Slide 16:9", 40.0 / 3, 20),
    SCREEN("Screen", 10, 9);

    private final String title;
    private final double inches;
    private final double fontSize;

    VenuePreset(String title, double inches, double fontSize) {
        this.title = title;
        this.inches = inches;
        this.fontSize = fontSize;
    }

    /// The venue's name, as a menu shows it.
    public String title() {
        return title;
    }

    /// Width of the column or page, in points.
    public double width() {
        return inches * 72;
    }

    /// The base text size that suits the venue, in points.
    public double fontSize() {
        return fontSize;
    }

    /// The width with a height that suits it, in points.
    public FigureSize size() {
        var ratio = this == SLIDE ? 9.0 / 16 : this == SCREEN ? 0.6 : inches < 4 ? 0.78 : inches < 6 ? 0.62 : 0.5;
        return new FigureSize(width(), Math.round(width() * ratio), Optional.of(this));
    }

    /// The smallest text the venue accepts, in points.
    public double smallestText() {
        return isNature() ? 5 : this == SLIDE ? 12 : 6;
    }

    /// The largest text the venue accepts, in points, where it says so.
    public Optional<Double> largestText() {
        return isNature() ? Optional.of(7.0) : Optional.empty();
    }

    /// The tallest figure the venue accepts, in points, where it says so.
    public Optional<Double> tallest() {
        return isNature() ? Optional.of(170 / 25.4 * 72) : Optional.empty();
    }

    private boolean isNature() {
        return this == NATURE_COLUMN || this == NATURE_PAGE;
    }
}
