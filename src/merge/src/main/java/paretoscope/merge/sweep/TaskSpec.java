package paretoscope.merge.sweep;

import java.nio.file.Path;
import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;

/// A task of a sweep, and the one metric that counts on it.
///
/// @param data the data set, relative to the sweep's file; absent where the evaluator brings its own
/// @param metric its direction is known; its range, where bounded, decides how a surrogate sees it
public record TaskSpec(String name, Optional<Path> data, Metric metric) {
    public TaskSpec {
        Named.require(name, "task");
        if (metric.direction().isEmpty()) {
            throw new IllegalArgumentException("it is not known which way \"" + metric.name()
                    + "\" improves; add \"direction\": \"max\" or \"min\"");
        }
    }

    public Direction direction() {
        return metric.direction().orElseThrow();
    }
}
