package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.layout.PanelFrame.Titled;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;

/// Small multiples in rows and columns: plot areas of one size, lined up, with axis titles only where rows and columns
/// end when all panels share them.
final class PanelGrid {
    private final List<Panel> panels;
    private final Rectangle content;
    private final Dress dress;
    private final int columns;
    private final int rows;
    private final double[] left;
    private final double[] right;
    private final double[] top;
    private final double[] bottom;

    private PanelGrid(FigureSpec spec, Rectangle content, Dress dress) {
        this.panels = spec.panels();
        this.content = content;
        this.dress = dress;
        this.columns = columns(spec, content);
        this.rows = Math.ceilDiv(panels.size(), columns);
        this.left = new double[columns];
        this.right = new double[columns];
        this.top = new double[rows];
        this.bottom = new double[rows];
    }

    static List<PanelFrame> of(FigureSpec spec, Rectangle content, Dress dress) {
        var grid = new PanelGrid(spec, content, dress);
        grid.measure();
        return grid.frames();
    }

    /// The asked-for number, or one that makes panels a little wider than high.
    private static int columns(FigureSpec spec, Rectangle content) {
        var count = spec.panels().size();
        var automatic = Math.round(Math.sqrt(count * content.width() / (content.height() * 1.3)));
        return Math.clamp(spec.columns() > 0 ? spec.columns() : automatic, 1, count);
    }

    private void measure() {
        var cell = new Rectangle(content.x(), content.y(), content.width() / columns, content.height() / rows);
        for (var i = 0; i < panels.size(); i++) {
            var margins = PanelFrame.margins(panels.get(i), cell, dress, titled(i));
            left[i % columns] = Math.max(left[i % columns], margins.left());
            right[i % columns] = Math.max(right[i % columns], margins.right());
            top[i / columns] = Math.max(top[i / columns], margins.top());
            bottom[i / columns] = Math.max(bottom[i / columns], margins.bottom());
        }
    }

    private List<PanelFrame> frames() {
        var width = Math.max(10, (content.width() - sum(left) - sum(right)) / columns);
        var height = Math.max(10, (content.height() - sum(top) - sum(bottom)) / rows);
        var frames = new ArrayList<PanelFrame>();
        var y = content.y();
        for (var row = 0; row < rows; row++) {
            var x = content.x();
            for (var column = 0; column < columns && row * columns + column < panels.size(); column++) {
                var index = row * columns + column;
                var plot = new Rectangle(x + left[column], y + top[row], width, height);
                var room = new Margins(top[row], right[column], bottom[row], left[column]);
                frames.add(PanelFrame.of(panels.get(index), plot, dress, titled(index), room));
                x += left[column] + width + right[column];
            }
            y += top[row] + height + bottom[row];
        }
        return frames;
    }

    private Titled titled(int index) {
        var first = panels.getFirst();
        var sameX = panels.stream().allMatch(p -> same(first.x(), p.x()));
        var sameY = panels.stream().allMatch(p -> same(first.y(), p.y()));
        return new Titled(!sameX || index + columns >= panels.size(), !sameY || index % columns == 0);
    }

    private static boolean same(Axis a, Axis b) {
        return AxisTitle.words(a).equals(AxisTitle.words(b)) && a.better() == b.better()
                && (a.scale() == ScaleKind.CATEGORY) == (b.scale() == ScaleKind.CATEGORY);
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
