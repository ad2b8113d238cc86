package paretoscope.analysis.uncertainty;

import java.util.List;
import paretoscope.analysis.pareto.Indices;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;

/// Every resample's values and front. Threads write to places of their own.
final class Replicates {
    private final List<Sense> senses;
    private final double[][] values;
    private final Indices[] fronts;
    private final Indices[] excluded;

    Replicates(List<Sense> senses, int count) {
        this.senses = senses;
        values = new double[count][];
        fronts = new Indices[count];
        excluded = new Indices[count];
    }

    /// @param flat the objectives of a configuration stand together
    void put(int replicate, double[] flat) {
        ParetoFront front = ParetoFront.of(points(senses, flat));
        values[replicate] = flat;
        fronts[replicate] = front.indices();
        excluded[replicate] = front.excluded();
    }

    int count() {
        return values.length;
    }

    PointSet points(int replicate) {
        return points(senses, values[replicate]);
    }

    Indices front(int replicate) {
        return fronts[replicate];
    }

    Indices excluded(int replicate) {
        return excluded[replicate];
    }

    double value(int replicate, int configuration, int objective) {
        return values[replicate][configuration * senses.size() + objective];
    }

    static PointSet points(List<Sense> senses, double[] flat) {
        int objectives = senses.size();
        double[][] columns = new double[objectives][flat.length / objectives];
        for (int at = 0; at < flat.length; at++) {
            columns[at % objectives][at / objectives] = flat[at];
        }
        return PointSet.over(senses, columns);
    }
}
