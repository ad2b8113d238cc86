package paretoscope.analysis.pareto;

/// A growing set of three-dimensional boxes at the origin, deepest first, that tells in linear time how much volume one
/// more box contributes.
///
/// Sweeping down the depth, the boxes so far form a staircase in width and height. A box that enters it finds its two
/// neighbours without a search, because they do not depend on the sweep: among deeper boxes, the widest that is higher
/// (`higher`), and the highest that is wider (`wider`). They are kept up to date as boxes are added.
final class BoxesByDepth {
    private final double[] width;
    private final double[] height;
    private final double[] depth;
    private final int[] higher;
    private final int[] wider;
    private final int[] nextHigher;
    private final int[] byDepth;
    private final int top;
    private final int bottom;
    private int size;

    BoxesByDepth(double[] widths, double[] heights, double[] depths) {
        int capacity = widths.length;
        top = capacity;
        bottom = capacity + 1;
        width = withEnds(widths, 0, Double.POSITIVE_INFINITY);
        height = withEnds(heights, Double.POSITIVE_INFINITY, 0);
        depth = depths;
        higher = new int[capacity];
        wider = new int[capacity];
        nextHigher = new int[capacity + 2];
        byDepth = new int[capacity];
    }

    /// The volume that `box` alone contributes; from then on it is one of the set.
    double add(int box) {
        nextHigher[bottom] = top;
        higher[box] = top;
        wider[box] = bottom;
        int place = 0;
        while (place < size && depth[byDepth[place]] >= depth[box]) {
            int deeper = byDepth[place++];
            if (width[deeper] >= width[box] && height[deeper] >= height[box]) {
                return 0;
            }
            enter(deeper);
            becomeNeighbour(box, deeper);
        }
        double volume = contribution(box, place);
        insert(box, place);
        return volume;
    }

    private void enter(int box) {
        nextHigher[box] = higher[box];
        nextHigher[wider[box]] = box;
    }

    private void becomeNeighbour(int box, int deeper) {
        int up = higher[box];
        if (height[deeper] > height[box]
                && (width[deeper] > width[up] || width[deeper] == width[up] && height[deeper] >= height[up])) {
            higher[box] = deeper;
        }
        int out = wider[box];
        if (width[deeper] > width[box]
                && (height[deeper] > height[out] || height[deeper] == height[out] && width[deeper] >= width[out])) {
            wider[box] = deeper;
        }
    }

    private double contribution(int box, int place) {
        double area = uncovered(wider[box], width[box], height[box]);
        double volume = 0;
        double level = depth[box];
        for (int i = place; i < size; i++) {
            int next = byDepth[i];
            volume += area * (level - depth[next]);
            level = depth[next];
            if (width[next] >= width[box] && height[next] >= height[box]) {
                return volume;
            }
            area -= gainWithin(box, next);
            enter(next);
        }
        return volume + area * level;
    }

    /// The area that `next` takes from what `box` had for itself.
    private double gainWithin(int box, int next) {
        double right = Math.min(width[box], width[next]);
        double ceiling = Math.min(height[box], height[next]);
        int step = wider[next];
        // Steps up to the ceiling are covered by the one that enters, so walking past them is paid for once.
        while (height[step] < ceiling && width[nextHigher[step]] > right) {
            step = nextHigher[step];
        }
        return height[step] < ceiling ? uncovered(step, right, ceiling) : 0;
    }

    /// The area of a rectangle at the origin that lies above the staircase; `step` is the highest step that is wider.
    private double uncovered(int step, double right, double ceiling) {
        double area = 0;
        double edge = right;
        double floor = height[step];
        int next = nextHigher[step];
        while (height[next] < ceiling) {
            area += (edge - width[next]) * (ceiling - floor);
            edge = width[next];
            floor = height[next];
            next = nextHigher[next];
        }
        return area + (edge - width[next]) * (ceiling - floor);
    }

    /// Drops the boxes that `box` contains and makes it the neighbour of those for which it is the nearest.
    private void insert(int box, int place) {
        int kept = place;
        int moving = box;
        for (int i = place; i < size; i++) {
            int shallower = byDepth[i];
            if (width[shallower] <= width[box] && height[shallower] <= height[box]) {
                continue;
            }
            becomeNeighbour(shallower, box);
            byDepth[kept++] = moving;
            moving = shallower;
        }
        byDepth[kept++] = moving;
        size = kept;
    }

    private static double[] withEnds(double[] values, double atTop, double atBottom) {
        double[] extended = new double[values.length + 2];
        System.arraycopy(values, 0, extended, 0, values.length);
        extended[values.length] = atTop;
        extended[values.length + 1] = atBottom;
        return extended;
    }
}
