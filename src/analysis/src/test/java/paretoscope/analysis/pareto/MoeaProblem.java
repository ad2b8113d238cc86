package paretoscope.analysis.pareto;

import org.moeaframework.core.Solution;
import org.moeaframework.problem.AbstractProblem;

/// A problem with nothing to decide, for indicators that ask a problem for its number of objectives.
final class MoeaProblem extends AbstractProblem {
    MoeaProblem(int objectives) {
        super(0, objectives);
    }

    @Override
    public void evaluate(Solution solution) {
        throw new UnsupportedOperationException("nothing is evaluated here");
    }

    @Override
    public Solution newSolution() {
        return new Solution(0, getNumberOfObjectives());
    }
}
