package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.layout.LabelPlacement.Obstacle;
import paretoscope.figure.spec.DirectLabels;

/// Everything inside one panel, in painting order: grid, areas, lines, axes, points, signs, words.
final class PanelMarks {
    private static final int MOST_LINES = 600;

    private final PanelFrame frame;
    private final Dress dress;
    private final Map<String, Look> looks;
    private final List<PlacedSeries> all;
    private final LayerMarks layers;

    PanelMarks(PanelFrame frame, Dress dress, Map<String, Look> looks) {
        this.frame = frame;
        this.dress = dress;
        this.looks = looks;
        this.all = placed();
        this.layers = new LayerMarks(frame, dress, looks);
    }

    /// The marks, and how many labels found no room.
    record Result(List<Mark> marks, int labelsDropped) {}

    private List<PlacedSeries> placed() {
        var visible = frame.panel().series().stream().filter(series -> !series.hidden()).toList();
        var count = visible.stream().mapToInt(series -> series.count()).sum();
        // Symbols shrink once they would cover more than a small share of the plot.
        var roomEach = frame.plot().width() * frame.plot().height() / Math.max(count, 1);
        var crowd = Math.clamp(Math.sqrt(roomEach / (9 * dress.base() * dress.base())), 0.42, 1);
        return visible.stream().map(s -> PlacedSeries.of(s, looks.get(s.name()), frame, dress, crowd)).toList();
    }

    /// The boxes of all symbols drawn one by one.
    List<Rectangle> symbols() {
        var boxes = new ArrayList<Rectangle>();
        for (var placed : all) {
            for (var i = 0; i < placed.x().length && !CloudMarks.isCloud(placed); i++) {
                if (placed.shown(i)) {
                    boxes.add(placed.box(i));
                }
            }
        }
        return boxes;
    }

    /// The lines and signs that a legend had better not cover.
    List<Segment> lines() {
        var lines = SegmentWalker.of(layers.lines());
        lines.addAll(SegmentWalker.of(layers.signs()));
        lines.addAll(SegmentWalker.of(new SeriesMarks(frame, dress, all).belowPoints()));
        return lines;
    }

    PanelFrame frame() {
        return frame;
    }

    /// All marks; words keep clear of the legend, where it lies in this panel.
    Result marks(DirectLabels policy, Optional<Rectangle> legend) {
        var series = new SeriesMarks(frame, dress, all);
        var below = series.belowPoints();
        var symbols = symbols();
        var lines = lines();
        var rules = new RuleLabels(frame, dress, looks, symbols, lines);
        var labels = DataLabels.of(frame, all, policy, dress);
        var obstacles = new ArrayList<>(symbols.stream().map(Obstacle::symbol).toList());
        rules.boxes().forEach(box -> obstacles.add(Obstacle.solid(box)));
        legend.ifPresent(box -> obstacles.add(Obstacle.solid(box)));
        var placed = LabelPlacement.of(labels, frame.plot(), obstacles, lines.stream().limit(MOST_LINES).toList());

        var marks = new ArrayList<Mark>(AxisMarks.grid(frame, dress));
        clipped(layers.areas(), marks);
        clipped(layers.lines(), marks);
        clipped(below, marks);
        marks.addAll(AxisMarks.of(frame, dress));
        marks.addAll(series.points());
        marks.addAll(layers.signs());
        marks.addAll(rules.marks());
        marks.addAll(LabelMarks.of(placed, dress));
        marks.addAll(ShadeBar.of(frame, dress));
        return new Result(marks, labels.size() - placed.size());
    }

    private void clipped(List<Mark> inside, List<Mark> marks) {
        if (!inside.isEmpty()) {
            marks.add(Group.clipped(frame.plot(), inside));
        }
    }
}
