package paretoscope.analysis.pareto;

/// The union of boxes at the origin in four dimensions, O(n²): sweep down the fourth coordinate, and add to the
/// three-dimensional volume what each box alone contributes to it (after Guerreiro, Fonseca & Emmerich 2012).
final class Volume4D {
    private Volume4D() {}

    static double of(double[][] extents) {
        double[] last = extents[3];
        BoxesByDepth boxes = new BoxesByDepth(extents[0], extents[1], extents[2]);
        double total = 0;
        double volume = 0;
        double level = 0;
        for (int row : DominatedVolume.descending(last)) {
            total += volume * (level - last[row]);
            level = last[row];
            volume += boxes.add(row);
        }
        return total + volume * level;
    }
}
