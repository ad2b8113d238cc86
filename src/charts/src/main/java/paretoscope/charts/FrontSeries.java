package paretoscope.charts;

import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.Rows;

/// One group of configurations: where they lie, what they are called, which are on the group's front.
///
/// All columns have one entry per configuration; `third` is empty without a third objective. `front` lists the
/// positions on the series' own front, in the order in which the staircase climbs; `onFront` those on the front of all.
public record FrontSeries(String key, String name, Column x, Column y, Column third, List<String> labels,
        List<Integer> front, Rows onFront, Rows selected, ErrorBars intervals, Optional<Colour> colour,
        boolean hidden) {
    public FrontSeries {
        labels = List.copyOf(labels);
        front = List.copyOf(front);
    }
}
