package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Mutually non-dominated points in a k-d tree that answers "does one of you dominate this point" without asking all of
/// them (after the ENS-NDT of Gustavsson & Syberfeldt 2018, with bounding boxes in place of fixed splits).
///
/// Points must arrive in lexicographic order and without duplicates, so the first objective needs no comparison.
final class NonDominatedTree {
    private static final int LEAF = 16;
    private static final int INNER = -1;

    private final double[][] columns;
    private final int dimensions;
    private final double[] values;
    private int nodes = 1;
    private int[] firstChild = new int[4];
    private int[] splitDimension = new int[4];
    private double[] splitValue = new double[4];
    private int[] counts = new int[4];
    private int[][] members = new int[4][];
    private double[] lower;
    private double[] upper;

    /// `columns` hold the objectives after the first, all with less as better.
    NonDominatedTree(double[]... columns) {
        this.columns = columns;
        dimensions = columns.length;
        values = new double[dimensions];
        lower = new double[4 * dimensions];
        upper = new double[4 * dimensions];
        clear(0);
    }

    boolean dominates(int row) {
        for (int k = 0; k < dimensions; k++) {
            values[k] = columns[k][row];
        }
        return dominatesWithin(0);
    }

    void add(int row) {
        int node = 0;
        while (true) {
            widen(node, row);
            if (counts[node] != INNER) {
                break;
            }
            boolean left = columns[splitDimension[node]][row] < splitValue[node];
            node = left ? firstChild[node] : firstChild[node] + 1;
        }
        if (counts[node] == LEAF) {
            split(node);
            boolean left = columns[splitDimension[node]][row] < splitValue[node];
            node = left ? firstChild[node] : firstChild[node] + 1;
            widen(node, row);
        }
        members[node][counts[node]++] = row;
    }

    private boolean dominatesWithin(int node) {
        int box = node * dimensions;
        boolean whole = counts[node] != 0;
        for (int k = 0; k < dimensions; k++) {
            if (lower[box + k] > values[k]) {
                return false;
            }
            whole &= upper[box + k] <= values[k];
        }
        if (whole) {
            return true;
        }
        if (counts[node] == INNER) {
            return dominatesWithin(firstChild[node]) || dominatesWithin(firstChild[node] + 1);
        }
        return leafDominates(members[node], counts[node]);
    }

    private boolean leafDominates(int[] leaf, int count) {
        for (int i = 0; i < count; i++) {
            int row = leaf[i];
            int k = 0;
            while (k < dimensions && columns[k][row] <= values[k]) {
                k++;
            }
            if (k == dimensions) {
                return true;
            }
        }
        return false;
    }

    private void widen(int node, int row) {
        int box = node * dimensions;
        for (int k = 0; k < dimensions; k++) {
            lower[box + k] = Math.min(lower[box + k], columns[k][row]);
            upper[box + k] = Math.max(upper[box + k], columns[k][row]);
        }
    }

    private void split(int node) {
        int left = nodes;
        grow(nodes + 2);
        clear(left);
        clear(left + 1);
        chooseSplit(node);
        int[] leaf = members[node];
        for (int i = 0; i < LEAF; i++) {
            int child = columns[splitDimension[node]][leaf[i]] < splitValue[node] ? left : left + 1;
            widen(child, leaf[i]);
            members[child][counts[child]++] = leaf[i];
        }
        firstChild[node] = left;
        counts[node] = INNER;
        members[node] = new int[0];
    }

    /// The dimension whose most even cut is the most even, cut there. Some dimension has two values: two points alike in
    /// all of them would dominate one another through the first objective, or be duplicates.
    private void chooseSplit(int node) {
        int evenest = -1;
        double[] sorted = new double[LEAF];
        for (int offset = 0; offset < dimensions; offset++) {
            int k = (node + offset) % dimensions;
            for (int i = 0; i < LEAF; i++) {
                sorted[i] = columns[k][members[node][i]];
            }
            Arrays.sort(sorted);
            int cut = evenestCut(sorted);
            int smaller = Math.min(cut, LEAF - cut);
            if (smaller > evenest) {
                evenest = smaller;
                splitDimension[node] = k;
                splitValue[node] = sorted[cut % LEAF];
            }
        }
    }

    private static int evenestCut(double[] sorted) {
        int middle = sorted.length / 2;
        for (int away = 0; away < middle; away++) {
            if (sorted[middle - away - 1] < sorted[middle - away]) {
                return middle - away;
            }
            if (sorted[middle + away] > sorted[middle + away - 1]) {
                return middle + away;
            }
        }
        return 0;
    }

    private void clear(int node) {
        counts[node] = 0;
        members[node] = new int[LEAF];
        Arrays.fill(lower, node * dimensions, (node + 1) * dimensions, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, node * dimensions, (node + 1) * dimensions, Double.NEGATIVE_INFINITY);
    }

    private void grow(int needed) {
        nodes = needed;
        if (needed > counts.length) {
            int capacity = Math.max(needed, counts.length * 2);
            firstChild = Arrays.copyOf(firstChild, capacity);
            splitDimension = Arrays.copyOf(splitDimension, capacity);
            splitValue = Arrays.copyOf(splitValue, capacity);
            counts = Arrays.copyOf(counts, capacity);
            members = Arrays.copyOf(members, capacity);
            lower = Arrays.copyOf(lower, capacity * dimensions);
            upper = Arrays.copyOf(upper, capacity * dimensions);
        }
    }
}
