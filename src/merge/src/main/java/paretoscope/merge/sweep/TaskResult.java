package paretoscope.merge.sweep;

import java.util.List;

/// What a merged model achieved on one task.
///
/// @param value in the task's metric; NaN where it could not be worked out
/// @param n over how many items
/// @param seconds how long this task took; NaN where it was not measured
/// @param items empty where the evaluator gives only the value
public record TaskResult(String task, String metric, double value, long n, double seconds, List<ItemResult> items) {
    public TaskResult {
        items = List.copyOf(items);
        if (n < 0) {
            throw new IllegalArgumentException("a task has no fewer than 0 items, was " + n);
        }
    }
}
