package paretoscope.figure.drawing;

import java.util.List;
import java.util.stream.IntStream;

/// Buckets of targets by where they are: small ones in the cell of their centre, large ones in a list of their own.
final class HitGrid {
    private static final int MOST_CELLS_ACROSS = 256;

    private final Rectangle extent;
    private final double cellWidth;
    private final double cellHeight;
    private final int across;
    private final int[][] cells;
    private final int[] large;
    private final List<HitTarget> targets;

    private HitGrid(List<HitTarget> targets, Rectangle extent, int across) {
        this.targets = targets;
        this.extent = extent;
        this.across = across;
        cellWidth = Math.max(extent.width() / across, 1e-9);
        cellHeight = Math.max(extent.height() / across, 1e-9);
        var cellOf = new int[targets.size()];
        var sizes = new int[across * across];
        int largeOnes = 0;
        for (int i = 0; i < cellOf.length; i++) {
            Rectangle bounds = targets.get(i).bounds();
            boolean small = bounds.width() <= cellWidth && bounds.height() <= cellHeight;
            cellOf[i] = small
                    ? row(bounds.y() + bounds.height() / 2) * across + column(bounds.x() + bounds.width() / 2)
                    : -1;
            if (small) {
                sizes[cellOf[i]]++;
            } else {
                largeOnes++;
            }
        }
        cells = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        large = new int[largeOnes];
        for (int i = cellOf.length - 1; i >= 0; i--) {
            if (cellOf[i] < 0) {
                large[--largeOnes] = i;
            } else {
                cells[cellOf[i]][--sizes[cellOf[i]]] = i;
            }
        }
    }

    /// About two targets a cell.
    static HitGrid of(List<HitTarget> targets) {
        var extent = targets.stream().map(HitTarget::bounds).reduce(Rectangle::union)
                .orElse(new Rectangle(0, 0, 0, 0));
        int across = Math.clamp((long) Math.sqrt(targets.size() / 2.0), 1, MOST_CELLS_ACROSS);
        return new HitGrid(targets, extent, across);
    }

    /// The indices of the targets whose bounds share a point with a rectangle, each once, in no particular order.
    IntStream candidates(Rectangle rectangle) {
        // A small target reaches at most half a cell beyond the cell of its centre.
        int firstColumn = column(rectangle.x() - cellWidth / 2);
        int lastColumn = column(rectangle.right() + cellWidth / 2);
        int firstRow = row(rectangle.y() - cellHeight / 2);
        int lastRow = row(rectangle.bottom() + cellHeight / 2);
        var near = IntStream.rangeClosed(firstRow, lastRow)
                .flatMap(row -> IntStream.rangeClosed(firstColumn, lastColumn)
                        .flatMap(column -> IntStream.of(cells[row * across + column])));
        return IntStream.concat(near, IntStream.of(large))
                .filter(index -> targets.get(index).bounds().intersects(rectangle));
    }

    private int column(double x) {
        return (int) Math.clamp((x - extent.x()) / cellWidth, 0, across - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - extent.y()) / cellHeight, 0, across - 1);
    }
}
