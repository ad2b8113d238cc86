package paretoscope.merge.search;

import java.util.List;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;

/// Values of several tasks as the Pareto mathematics takes them.
public final class TaskValues {
    private TaskValues() {}

    /// One objective per task.
    ///
    /// @param rows one per point, each with one value per task
    public static PointSet points(List<Metric> metrics, List<List<Double>> rows) {
        double[][] columns = new double[metrics.size()][rows.size()];
        for (int task = 0; task < columns.length; task++) {
            for (int i = 0; i < columns[task].length; i++) {
                columns[task][i] = rows.get(i).get(task);
            }
        }
        return PointSet.over(metrics.stream().map(TaskValues::sense).toList(), columns);
    }

    static Sense sense(Metric metric) {
        return metric.direction().orElseThrow() == Direction.HIGHER_IS_BETTER ? Sense.MAXIMISE : Sense.MINIMISE;
    }

    /// −1 where more is better, so that the product is to be made small.
    static double sign(Metric metric) {
        return sense(metric) == Sense.MAXIMISE ? -1 : 1;
    }
}
