package paretoscope.merge.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import paretoscope.merge.design.Coefficients;

/// Sweeps over known functions, and what evaluates them.
public final class Sweeps {
    private Sweeps() {}

    /// Three models and tasks; `rest` states design, budget, search and the like, and ends with a comma.
    public static SweepSpec spec(String rest) {
        try {
            return SweepSpecReader.parse("""
                    {"version": 1, "name": "known", "base": "base.safetensors",
                     "models": [{"name": "a", "weights": "a.safetensors"}, {"name": "b", "weights": "b.safetensors"},
                                {"name": "c", "weights": "c.safetensors"}],
                     "tasks": [{"name": "ta", "metric": "accuracy"}, {"name": "tb", "metric": "accuracy"},
                               {"name": "tc", "metric": "accuracy"}],
                     %s
                     "method": {"name": "task-arithmetic"},
                     "evaluator": {"kind": "onnx", "model": "network.onnx"}}
                    """.formatted(rest), Path.of("/sweeps").toAbsolutePath(), "known.sweep.json");
        } catch (UnreadableSweep refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    /// Task i is best near its own model, and suffers from the others.
    public static double accuracy(Coefficients c, int task) {
        double q = 0.5;
        for (int i = 0; i < c.size(); i++) {
            double x = c.get(i);
            q += i == task ? 3 * x - 1.6 * x * x : -0.4 * x - 1.2 * x * x;
        }
        return 1 / (1 + Math.exp(-q));
    }

    public static EvaluationResult result(SweepSpec spec, Coefficients c,
            ToDoubleBiFunction<Coefficients, Integer> value) {
        var tasks = new ArrayList<TaskResult>();
        for (int task = 0; task < spec.tasks().size(); task++) {
            tasks.add(new TaskResult(spec.tasks().get(task).name(), "accuracy", value.applyAsDouble(c, task), 100, 0.1,
                    List.of()));
        }
        return new EvaluationResult(tasks, 0.3, OptionalDouble.of(0.2), OptionalDouble.empty(), "cpu");
    }

    /// The sweep carried to its end.
    public static SweepState finished(SweepSpec spec) {
        var state = SweepState.start(spec);
        while (!state.isFinished()) {
            var proposal = state.ask().getFirst();
            state = state.tell(proposal, result(spec, proposal.coefficients(), Sweeps::accuracy));
        }
        return state;
    }
}
