package paretoscope.app.figures.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.spec.FigureSpec;

/// Where the data of a figure stand on the page, and the order in which keys walk over them.
final class DataWalk {
    private DataWalk() {}

    private record Stop(MarkId id, int panel, Place place) {}

    /// From left to right, and from top to bottom, panel by panel.
    static List<MarkId> of(FigureSpec spec, FigureLayout layout, Predicate<MarkId> counts, Set<String> hidden) {
        var stops = new ArrayList<Stop>();
        for (int panel = 0; panel < spec.panels().size(); panel++) {
            for (var series : spec.panels().get(panel).series()) {
                for (int datum = 0; datum < series.count() && !hidden.contains(series.name()); datum++) {
                    var id = new MarkId(series.key(), datum);
                    int at = panel;
                    if (counts.test(id)) {
                        place(spec, layout, id).ifPresent(place -> stops.add(new Stop(id, at, place)));
                    }
                }
            }
        }
        stops.sort(Comparator.comparingInt(Stop::panel).thenComparingDouble(stop -> stop.place().x())
                .thenComparingDouble(stop -> stop.place().y()));
        return stops.stream().map(Stop::id).distinct().toList();
    }

    /// Where a datum stands; nowhere when a value is unknown or outside what is shown.
    static Optional<Place> place(FigureSpec spec, FigureLayout layout, MarkId id) {
        for (int panel = 0; panel < spec.panels().size(); panel++) {
            for (var series : spec.panels().get(panel).series()) {
                if (series.key().equals(id.series()) && id.datum() < series.count()) {
                    double x = series.x().get(id.datum());
                    double y = series.y().get(id.datum());
                    var on = layout.panels().get(panel);
                    return on.x().shows(x) && on.y().shows(y)
                            ? Optional.of(new Place(on.x().map(x), on.y().map(y)))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
