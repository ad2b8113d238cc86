package paretoscope.views.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.store.Scope;
import paretoscope.views.Project;

/// The same merges, evaluated inside the program and by PyTorch.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SweepBackendsTest {
    private static final double APART = 1e-3;
    private static final int MOST_ITEMS = 1000;

    private record Answer(String answer, double margin) {}

    private static SweepSpec sample(String name) throws SweepTrouble {
        var spec = SweepService.read(Path.of(System.getProperty("paretoscope.root"), "sample-results/digits-lab/merge",
                name));
        return new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), spec.tasks(), spec.method(), spec
                .box(), spec.design(), new Budget(6, 0), spec.search(), List.of(), spec.seed(), spec.evaluator(),
                spec
                        .backend());
    }

    /// Every answer by merge, task and item.
    private static Map<List<Object>, Answer> answers(SweepSpec spec) throws Exception {
        try (var project = Project.inMemory(); var run = project.sweeps().plan(spec, Cancellation.NEVER).start(false)) {
            assertInstanceOf(SweepEnd.Complete.class, run.end().join());
            assertEquals(0, run.progress().status().failed(), () -> run.progress().status().reasons().toString());
            var answers = new HashMap<List<Object>, Answer>();
            for (var row : project.workspace().runs(Scope.all())) {
                for (var attempt : project.workspace().attempts(row.id(), 0, MOST_ITEMS)) {
                    answers.put(List.of(row.configuration().settings(), row.task().name(), attempt.attempt().item()),
                            new Answer(attempt.attempt().answer().orElse(""), attempt.attempt().confidence().orNaN()));
                }
            }
            return answers;
        }
    }

    @Test
    void pyTorchGivesTheSameAnswersWhereTheBestLogitsAreApart() throws Exception {
        assumeTrue(PythonWithTorch.find().isPresent(), "no Python with PyTorch");

        var inside = answers(sample("digits.sweep.json"));
        var torch = answers(sample("digits-torch.sweep.json"));

        assertEquals(inside.keySet(), torch.keySet());
        assertEquals(6 * 3 * 360, inside.size());
        inside.forEach((item, answer) -> assertTrue(answer.margin() < APART || answer.answer().equals(torch.get(item)
                .answer()), () -> item + ": " + answer + " and " + torch.get(item)));
    }
}
