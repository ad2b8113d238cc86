package paretoscope.charts;

import java.util.List;
import java.util.Optional;
import paretoscope.figure.spec.Points;

/// Everything a front chart shows, as analysed: axes, series, the overall front and what is marked on it.
///
/// `front` is the front of all series together; with one series it is that series' own. With a third objective there
/// is no staircase in two dimensions, and only the points themselves stand out.
public record FrontPlot(FrontAxis x, FrontAxis y, Optional<FrontAxis> third, List<FrontSeries> series, Points front,
        Optional<Place> knee, Optional<Place> reference, Optional<Band> band, List<Limit> limits) {
    /// A place in data coordinates.
    public record Place(double x, double y) {}

    /// The fronts attained in 2.5, 50 and 97.5 % of the resamples.
    public record Band(Points low, Points median, Points high) {}

    /// A budget on one axis.
    public record Limit(boolean onX, double value, String label) {}

    public FrontPlot {
        series = List.copyOf(series);
        limits = List.copyOf(limits);
    }
}
