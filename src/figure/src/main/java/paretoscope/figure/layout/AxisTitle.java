package paretoscope.figure.layout;

import java.util.List;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;

/// The titles of a panel and its axes: label, unit where the numbers do not carry it, and which way is better.
record AxisTitle(PanelFrame frame, Dress dress, List<Mark> marks) {
    private static final String TOWARDS_LOW = "← better";
    private static final String TOWARDS_HIGH = "better →";

    /// Label and unit as one text.
    static String words(Axis axis) {
        if (axis.unit().isEmpty() || axis.numbers().writesUnit()) {
            return axis.label();
        }
        return axis.label().isEmpty() ? axis.unit() : axis.label() + " (" + axis.unit() + ")";
    }

    void add() {
        var plot = frame.plot();
        var panel = frame.panel();
        if (!panel.title().isEmpty()) {
            var baseline = plot.y() - dress.size(TextRole.TICK) * 0.5 - dress.size(TextRole.PANEL) * 0.35;
            var text = dress.shortened(panel.title(), TextRole.PANEL, plot.width());
            marks.add(dress.text(text, TextRole.PANEL, dress.theme().ink(), plot.x(), baseline, Dress.Align.START));
        }
        if (frame.titled().x()) {
            alongX(panel.x());
        }
        if (frame.titled().y()) {
            alongY(panel.y());
        }
    }

    private void alongX(Axis axis) {
        var plot = frame.plot();
        var baseline = plot.bottom() + PanelFrame.tickReach(dress) + frame.labelDepth(dress)
                + dress.line(TextRole.AXIS) * 0.85;
        var title = worded(axis, plot.width());
        if (!title.isEmpty()) {
            marks.add(dress.text(title, TextRole.AXIS, dress.theme().ink(), plot.x() + plot.width() / 2, baseline,
                    Dress.Align.MIDDLE));
        }
        if (hasRoomForHint(axis, plot.width())) {
            var low = axis.better() == Better.LOWER;
            marks.add(dress.text(low ? TOWARDS_LOW : TOWARDS_HIGH, TextRole.TICK, dress.theme().muted(),
                    low ? plot.x() : plot.right(), baseline, low ? Dress.Align.START : Dress.Align.END));
        }
    }

    private void alongY(Axis axis) {
        var plot = frame.plot();
        var x = plot.x() - PanelFrame.tickReach(dress) - frame.labelWidth(dress) - dress.size(TextRole.AXIS) * 0.5;
        var title = worded(axis, plot.height());
        if (!title.isEmpty()) {
            marks.add(dress.upward(title, TextRole.AXIS, dress.theme().ink(), x, plot.y() + plot.height() / 2,
                    Dress.Align.MIDDLE));
        }
        if (hasRoomForHint(axis, plot.height())) {
            var low = axis.better() == Better.LOWER;
            marks.add(dress.upward(low ? TOWARDS_LOW : TOWARDS_HIGH, TextRole.TICK, dress.theme().muted(), x,
                    low ? plot.bottom() : plot.y(), low ? Dress.Align.START : Dress.Align.END));
        }
    }

    /// The title, with the bare arrow attached when the hint would not fit beside it.
    private String worded(Axis axis, double length) {
        var words = words(axis);
        if (axis.better() == Better.NEITHER || hasRoomForHint(axis, length)) {
            return dress.shortened(words, TextRole.AXIS, length);
        }
        var room = length - dress.width("← ", TextRole.AXIS);
        var shorter = dress.shortened(words, TextRole.AXIS, room);
        return axis.better() == Better.LOWER ? "← " + shorter : shorter + " →";
    }

    private boolean hasRoomForHint(Axis axis, double length) {
        var hint = dress.width(TOWARDS_LOW, TextRole.TICK) + dress.base();
        return axis.better() != Better.NEITHER && dress.width(words(axis), TextRole.AXIS) + 2 * hint <= length;
    }
}
