package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.layout.LabelPlacement.Placed;

/// Placed labels as text, with thin lines back to the data they lie away from.
final class LabelMarks {
    /// The baseline's share of the way down a label's box, so that ascenders and descenders both stay inside.
    private static final double BASELINE = 0.76;
    /// The rank from which labels are set back.
    private static final int QUIET = 3;

    private LabelMarks() {}

    static List<Mark> of(List<Placed> labels, Dress dress) {
        var marks = new ArrayList<Mark>();
        var pen = Pen.solid(dress.theme().axis(), dress.scaled(0.45));
        for (var label : labels) {
            label.place().leader().filter(line -> line.length() > dress.base() * 0.5)
                    .ifPresent(l -> marks.add(Stroke.of(Path.line(l.x0(), l.y0(), l.x1(), l.y1()), pen)));
        }
        for (var label : labels) {
            var request = label.request();
            var box = label.place().box();
            var ink = request.rank() >= QUIET ? dress.theme().muted() : dress.theme().ink();
            var align = label.place().align();
            var x = align == Dress.Align.START
                    ? box.x()
                    : align == Dress.Align.END ? box.right() : box.x() + box.width() / 2;
            for (var i = 0; i < label.place().lines().size(); i++) {
                var baseline = box.y() + (i + BASELINE) * request.lineHeight();
                marks.add(dress.text(label.place().lines().get(i), request.role(), ink, x, baseline, align));
            }
        }
        return marks;
    }
}
