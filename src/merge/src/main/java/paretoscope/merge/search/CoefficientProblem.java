package paretoscope.merge.search;

import java.util.List;
import org.moeaframework.core.Solution;
import org.moeaframework.core.variable.RealVariable;
import org.moeaframework.problem.AbstractProblem;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;

/// A merging problem in MOEA Framework's terms.
final class CoefficientProblem extends AbstractProblem {
    private final Box box;
    private final ToMinimise objectives;

    CoefficientProblem(Box box, ToMinimise objectives) {
        super(box.dimensions(), objectives.objectives());
        this.box = box;
        this.objectives = objectives;
    }

    @Override
    public void evaluate(Solution solution) {
        solution.setObjectiveValues(objectives.at(coefficients(solution)));
    }

    @Override
    public Solution newSolution() {
        var solution = new Solution(getNumberOfVariables(), getNumberOfObjectives());
        for (int i = 0; i < getNumberOfVariables(); i++) {
            solution.setVariable(i, new RealVariable(box.low().get(i), box.high().get(i)));
        }
        return solution;
    }

    List<Solution> solutions(List<Coefficients> points) {
        return points.stream().map(point -> {
            var solution = newSolution();
            RealVariable.setReal(solution, box.nearest(point).toArray());
            return solution;
        }).toList();
    }

    static Coefficients coefficients(Solution solution) {
        return Coefficients.of(RealVariable.getReal(solution));
    }
}
