package paretoscope.merge.sweep;

import java.util.List;
import java.util.OptionalDouble;

/// How a proposal ended.
public sealed interface Outcome {
    /// It was evaluated.
    ///
    /// @param values one per task, in the tasks' order; NaN where a value is not known
    /// @param seconds, gpuSeconds, joules as in [EvaluationResult]
    record Measured(List<Double> values, double seconds, OptionalDouble gpuSeconds,
            OptionalDouble joules) implements Outcome {
        public Measured {
            values = List.copyOf(values);
        }
    }

    /// It was set aside: no evaluation succeeded.
    record Failed(String why) implements Outcome {}
}
