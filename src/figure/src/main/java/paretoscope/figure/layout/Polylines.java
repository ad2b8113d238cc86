package paretoscope.figure.layout;

import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.layout.Staircase.Corner;
import paretoscope.figure.spec.Column;

/// Lines through data, mapped to the page and broken where a datum is unknown or has no place.
final class Polylines {
    private Polylines() {}

    /// A line through the data in their order; empty when no two neighbours can be shown.
    static Optional<Path> through(Column x, Column y, PanelFrame frame) {
        var path = Path.builder();
        var segments = 0;
        var broken = true;
        for (var i = 0; i < x.size(); i++) {
            var px = PlacedSeries.near(frame.x(), x.get(i));
            var py = PlacedSeries.near(frame.y(), y.get(i));
            if (Double.isNaN(px) || Double.isNaN(py)) {
                broken = true;
            } else if (broken) {
                path.moveTo(px, py);
                broken = false;
            } else {
                path.lineTo(px, py);
                segments++;
            }
        }
        return segments == 0 ? Optional.empty() : Optional.of(path.build());
    }

    static Optional<Path> through(List<Corner> corners, PanelFrame frame) {
        return through(column(corners, true), column(corners, false), frame);
    }

    /// A closed area; corners without a place on the axes are left out.
    static Optional<Path> around(List<Corner> corners, PanelFrame frame) {
        var path = Path.builder();
        var count = 0;
        for (var corner : corners) {
            var px = PlacedSeries.near(frame.x(), corner.x());
            var py = PlacedSeries.near(frame.y(), corner.y());
            if (!Double.isNaN(px) && !Double.isNaN(py)) {
                path = count++ == 0 ? path.moveTo(px, py) : path.lineTo(px, py);
            }
        }
        return count < 3 ? Optional.empty() : Optional.of(path.close().build());
    }

    private static Column column(List<Corner> corners, boolean x) {
        return Column.of(corners.stream().mapToDouble(corner -> x ? corner.x() : corner.y()).toArray());
    }
}
