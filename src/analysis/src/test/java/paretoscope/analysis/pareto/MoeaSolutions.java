package paretoscope.analysis.pareto;

import java.util.List;
import java.util.stream.IntStream;
import org.moeaframework.core.Solution;

/// Points as MOEA Framework wants them: one object each, everything minimised.
final class MoeaSolutions {
    private MoeaSolutions() {}

    static List<Solution> of(PointSet points) {
        return IntStream.range(0, points.size()).mapToObj(i -> solution(points.point(i))).toList();
    }

    static double[] values(Solution solution) {
        return IntStream.range(0, solution.getNumberOfObjectives()).mapToDouble(solution::getObjectiveValue).toArray();
    }

    private static Solution solution(double[] values) {
        Solution solution = new Solution(0, values.length);
        for (int k = 0; k < values.length; k++) {
            solution.setObjectiveValue(k, values[k]);
        }
        return solution;
    }
}
