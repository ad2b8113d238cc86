package paretoscope.app.front.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;

/// The stretch of each axis that is shown; an axis without one follows the data.
public record ZoomWindow(Optional<Interval> x, Optional<Interval> y) {
    /// Everything there is.
    public static final ZoomWindow ALL = new ZoomWindow(Optional.empty(), Optional.empty());

    public static ZoomWindow of(Interval x, Interval y) {
        return new ZoomWindow(Optional.of(x), Optional.of(y));
    }

    /// The figure with its first panel's axes fixed to this window.
    FigureSpec in(FigureSpec spec) {
        if (equals(ALL)) {
            return spec;
        }
        Panel panel = spec.panels().getFirst();
        return spec.withPanels(List.of(panel.along(fixed(panel.x(), x), fixed(panel.y(), y))));
    }

    private static Axis fixed(Axis axis, Optional<Interval> shown) {
        return shown.filter(interval -> interval.length() > 0)
                .map(interval -> axis.between(OptionalDouble.of(interval.low()), OptionalDouble.of(interval.high())))
                .orElse(axis);
    }
}
