package paretoscope.merge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import paretoscope.analysis.pareto.Hypervolume;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Progress;
import paretoscope.eval.Metric;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;
import paretoscope.merge.search.Sample;
import paretoscope.merge.search.TaskValues;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.SweepState;
import paretoscope.merge.sweep.TaskResult;
import paretoscope.merge.sweep.TaskSpec;

/// MAP on the digits lab against trying all 729 merges of a grid, with a tenth of the evaluations.
class DigitsSweepTest {
    private static final Path SWEEP = Path.of(System.getProperty("paretoscope.root"))
            .resolve("sample-results/digits-lab/merge/digits.sweep.json");
    private static final Budget TENTH = new Budget(24, 48);
    private static final int LEVELS = 9;

    @Test
    void aTenthOfTheGridsEvaluationsReachesNineteenTwentiethsOfItsHypervolume() throws Exception {
        var spec = withBudget(SweepSpecReader.read(SWEEP));
        var metrics = spec.tasks().stream().map(TaskSpec::metric).toList();
        try (var evaluator = InProcessEvaluator.open(spec, List.of())) {
            var grid = new ArrayList<List<Double>>();
            for (var point : new Design.Grid(LEVELS).points(spec.box(), 1000, 1)) {
                grid.add(values(evaluator, spec, point));
            }
            double[] reference = worstOfFront(metrics, grid);
            var fronts = SweepFronts.of(finished(evaluator, spec));

            double all = Hypervolume.of(TaskValues.points(metrics, grid), reference);
            double found = Hypervolume.of(TaskValues.points(metrics, fronts.front().stream().map(Sample::values)
                    .toList()), reference);
            int paid = fronts.sampled().size() + fronts.reevaluated().size();
            System.out.printf(Locale.ROOT,
                    "digits sweep: %.4f of the grid's %.4f hypervolume (%.1f %%) with %d of %d evaluations%n", found,
                    all, 100 * found / all, paid, grid.size());
            assertThat(paid).isLessThanOrEqualTo(grid.size() / 10);
            assertThat(found / all).isGreaterThanOrEqualTo(0.95);
        }
    }

    /// The sample's own budget may be another; here it is a tenth of the grid's, and no baselines.
    private static SweepSpec withBudget(SweepSpec spec) {
        return new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), spec.tasks(), spec.method(), spec
                .box(), spec.design(), TENTH, spec.search(), List.of(), spec.seed(), spec.evaluator(), spec.backend());
    }

    private static SweepState finished(InProcessEvaluator evaluator, SweepSpec spec) throws UnusableEvaluator {
        var state = SweepState.start(spec);
        while (!state.isFinished()) {
            var proposal = state.ask().getFirst();
            state = state.tell(proposal, evaluator.evaluate(new MergeRequest(proposal.method(), proposal
                    .coefficients()), 1, Progress.NONE, Cancellation.NEVER));
        }
        return state;
    }

    private static List<Double> values(InProcessEvaluator evaluator, SweepSpec spec, Coefficients point)
            throws UnusableEvaluator {
        return evaluator.evaluate(new MergeRequest(spec.method(), point), 1, Progress.NONE, Cancellation.NEVER).tasks()
                .stream().map(TaskResult::value).toList();
    }

    private static double[] worstOfFront(List<Metric> metrics, List<List<Double>> rows) {
        var points = TaskValues.points(metrics, rows);
        return points.select(ParetoFront.of(points).indices().toArray()).worst();
    }
}
