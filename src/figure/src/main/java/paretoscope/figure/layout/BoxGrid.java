package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import paretoscope.figure.drawing.Rectangle;

/// Boxes sorted into the cells of a grid, so that asking what a box meets costs little however many there are.
///
/// Boxes that only touch do not meet.
final class BoxGrid<T> {
    private static final int MOST_CELLS = 10_000;

    private final Rectangle area;
    private final int columns;
    private final int rows;
    private final List<List<Entry<T>>> cells;

    private record Entry<T>(Rectangle box, T owner) {}

    BoxGrid(Rectangle area, double cell) {
        this.area = area;
        var size = Math.max(cell, Math.sqrt(area.width() * area.height() / MOST_CELLS));
        this.columns = Math.max(1, (int) Math.ceil(area.width() / size));
        this.rows = Math.max(1, (int) Math.ceil(area.height() / size));
        this.cells = new ArrayList<>(columns * rows);
        for (var i = 0; i < columns * rows; i++) {
            cells.add(new ArrayList<>(2));
        }
    }

    void add(Rectangle box, T owner) {
        var entry = new Entry<>(box, owner);
        for (var row = row(box.y()); row <= row(box.bottom()); row++) {
            for (var column = column(box.x()); column <= column(box.right()); column++) {
                cells.get(row * columns + column).add(entry);
            }
        }
    }

    void remove(Rectangle box, T owner) {
        for (var row = row(box.y()); row <= row(box.bottom()); row++) {
            for (var column = column(box.x()); column <= column(box.right()); column++) {
                cells.get(row * columns + column).removeIf(e -> e.owner.equals(owner) && e.box.equals(box));
            }
        }
    }

    boolean isFree(Rectangle box) {
        return !meets(box, _ -> true);
    }

    /// Whether a box meets one whose owner fits the condition.
    boolean meets(Rectangle box, Predicate<T> condition) {
        for (var row = row(box.y()); row <= row(box.bottom()); row++) {
            for (var column = column(box.x()); column <= column(box.right()); column++) {
                for (var entry : cells.get(row * columns + column)) {
                    if (overlap(entry.box, box) && condition.test(entry.owner)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The owners of the boxes that a box meets, each once.
    List<T> met(Rectangle box) {
        var met = new ArrayList<T>();
        for (var row = row(box.y()); row <= row(box.bottom()); row++) {
            for (var column = column(box.x()); column <= column(box.right()); column++) {
                for (var entry : cells.get(row * columns + column)) {
                    if (overlap(entry.box, box) && !met.contains(entry.owner)) {
                        met.add(entry.owner);
                    }
                }
            }
        }
        return met;
    }

    static boolean overlap(Rectangle a, Rectangle b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - area.x()) / area.width() * columns), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - area.y()) / area.height() * rows), 0, rows - 1);
    }
}
