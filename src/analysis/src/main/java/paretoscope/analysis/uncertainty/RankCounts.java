package paretoscope.analysis.uncertainty;

/// A multiset of ranks that gives its k-th smallest in O(log n): a binary indexed tree (Fenwick 1994).
final class RankCounts {
    private final int[] tree;
    private final int top;
    private int size;

    RankCounts(int ranks) {
        tree = new int[ranks + 1];
        top = Integer.highestOneBit(Math.max(1, ranks));
    }

    /// Takes one `from` out, unless that is negative, and puts one `to` in.
    void move(int from, int to) {
        if (from >= 0) {
            add(from, -1);
        }
        add(to, 1);
    }

    /// The k-th smallest rank, k from 1; −1 when there are fewer.
    int smallest(int k) {
        if (k > size) {
            return -1;
        }
        int position = 0;
        int left = k;
        for (int step = top; step > 0; step >>= 1) {
            int next = position + step;
            if (next < tree.length && tree[next] < left) {
                position = next;
                left -= tree[next];
            }
        }
        return position;
    }

    private void add(int rank, int amount) {
        size += amount;
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += amount;
        }
    }
}
