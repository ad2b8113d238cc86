package paretoscope.charts;

import java.util.List;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Tint;

/// One group of configurations: where they lie, what they are called, which are on the group's front.
///
/// All columns have one entry per configuration; `third` is empty without a third objective. `front` lists the
/// positions on the series' own front, in the order in which the staircase climbs; `onFront` those on the front of all.
/// `tints` are the colours the user gave to single configurations.
public record FrontSeries(String key, String name, Column x, Column y, Column third, List<String> labels,
        List<Integer> front, Rows onFront, Rows selected, ErrorBars intervals, List<Tint> tints,
        boolean hidden) {
    public FrontSeries {
        labels = List.copyOf(labels);
        front = List.copyOf(front);
        tints = List.copyOf(tints);
    }
}
