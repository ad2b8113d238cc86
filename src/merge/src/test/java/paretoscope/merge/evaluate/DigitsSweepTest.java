package paretoscope.merge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.SweepState;
import paretoscope.merge.sweep.TaskResult;
import paretoscope.merge.sweep.TaskSpec;

/// The sample sweep against trying all 729 merges of a grid, and against one coefficient for all models.
class DigitsSweepTest {
    private static final Path SWEEP = Path.of(System.getProperty("paretoscope.root"))
            .resolve("sample-results/digits-lab/merge/digits.sweep.json");
    private static final int LEVELS = 9;

    /// Hypervolumes are taken from the worst value of each task on the grid's front.
    @Test
    void aTenthOfTheGridsEvaluationsReachesNineteenTwentiethsOfItAndBeatsUniformMerges() throws Exception {
        var spec = withoutBaselines(SweepSpecReader.read(SWEEP));
        var metrics = spec.tasks().stream().map(TaskSpec::metric).toList();
        try (var evaluator = InProcessEvaluator.open(spec, List.of())) {
            var grid = values(evaluator, spec, new Design.Grid(LEVELS).points(spec.box(), 1000, 1));
            var fronts = SweepFronts.of(finished(evaluator, spec));
            int paid = fronts.sampled().size() + fronts.reevaluated().size();
            var uniform = values(evaluator, spec, IntStream.range(0, paid).mapToObj(step -> Coefficients.uniform(spec
                    .coefficients(), step / (paid - 1.0))).toList());

            double[] reference = worstOfFront(metrics, grid);
            double all = volume(metrics, grid, reference);
            double found = volume(metrics, fronts.front().stream().map(Sample::values).toList(), reference);
            double one = volume(metrics, uniform, reference);
            System.out.printf(Locale.ROOT,
                    "digits sweep, hypervolume: %.4f with %d evaluations, %.1f %% of the grid's %.4f with %d; "
                            + "uniform task arithmetic %.4f with %d%n",
                    found, paid, 100 * found / all, all, grid.size(), one, uniform.size());
            assertThat(paid).isLessThanOrEqualTo(grid.size() / 10);
            assertThat(found / all).isGreaterThanOrEqualTo(0.95);
            assertThat(found).isGreaterThan(one);
        }
    }

    private static double volume(List<Metric> metrics, List<List<Double>> rows, double[] reference) {
        return Hypervolume.of(TaskValues.points(metrics, rows), reference);
    }

    private static SweepSpec withoutBaselines(SweepSpec spec) {
        return new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), spec.tasks(), spec.method(), spec
                .box(), spec.design(), spec.budget(), spec.search(), List.of(), spec.seed(), spec.evaluator(),
                spec
                        .backend());
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

    private static List<List<Double>> values(InProcessEvaluator evaluator, SweepSpec spec, List<Coefficients> points)
            throws UnusableEvaluator {
        var values = new ArrayList<List<Double>>();
        for (var point : points) {
            values.add(evaluator.evaluate(new MergeRequest(spec.method(), point), 1, Progress.NONE, Cancellation.NEVER)
                    .tasks().stream().map(TaskResult::value).toList());
        }
        return values;
    }

    private static double[] worstOfFront(List<Metric> metrics, List<List<Double>> rows) {
        var points = TaskValues.points(metrics, rows);
        return points.select(ParetoFront.of(points).indices().toArray()).worst();
    }
}
