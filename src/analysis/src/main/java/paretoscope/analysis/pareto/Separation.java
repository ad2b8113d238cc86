package paretoscope.analysis.pareto;

/// How far apart two points are; less is nearer. It extends to boxes: no point of a box is nearer than the box.
enum Separation {
    /// The square of the Euclidean distance.
    SQUARED_DISTANCE {
        @Override
        double ofBox(double[] lower, double[] upper, int at, double[] query) {
            double sum = 0;
            for (int k = 0; k < query.length; k++) {
                double gap = Math.max(0, Math.max(lower[at + k] - query[k], query[k] - upper[at + k]));
                sum += gap * gap;
            }
            return sum;
        }
    },
    /// The most by which the point is worse than the query in any objective, less being better; negative when it is
    /// better in all.
    SHORTFALL {
        @Override
        double ofBox(double[] lower, double[] upper, int at, double[] query) {
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < query.length; k++) {
                most = Math.max(most, lower[at + k] - query[k]);
            }
            return most;
        }
    };

    /// From the query to the box whose corners stand at `at` in the two arrays; a point is a box with one corner.
    abstract double ofBox(double[] lower, double[] upper, int at, double[] query);
}
