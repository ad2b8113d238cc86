package paretoscope.analysis.pareto;

/// Rank of each row in one column, best 0, equal values sharing a rank.
final class DenseRanks {
    private DenseRanks() {}

    static int[] of(double[] column, double sign, int[] rows) {
        PackedOrder order = PackedOrder.of(column, sign, rows);
        int[] ranks = new int[rows.length];
        int rank = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i > 0 && !order.tied(i - 1, i)) {
                rank++;
            }
            ranks[order.position(i)] = rank;
        }
        return ranks;
    }
}
