package paretoscope.merge.sweep;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one evaluation brought and cost: the payload of a finished job, whatever evaluated it.
///
/// @param tasks in the order of the sweep's tasks
/// @param seconds from start to end
/// @param gpuSeconds of graphics processors; absent where none was used or it was not measured
/// @param joules absent where no power was measured
/// @param device where it ran
public record EvaluationResult(List<TaskResult> tasks, double seconds, OptionalDouble gpuSeconds,
        OptionalDouble joules, String device) {
    public EvaluationResult {
        tasks = List.copyOf(tasks);
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("an evaluation takes 0 seconds or more, not " + seconds);
        }
    }

    public Optional<TaskResult> task(String name) {
        return tasks.stream().filter(task -> task.task().equals(name)).findFirst();
    }
}
