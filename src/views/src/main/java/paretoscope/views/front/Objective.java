package paretoscope.views.front;

import java.util.Optional;
import paretoscope.eval.Direction;

/// A metric as the user names it, and which way it is to be improved; without a direction the metric's own holds.
public record Objective(String metric, Optional<Direction> direction) {
    public Objective {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("an objective needs a metric");
        }
    }

    public static Objective maximise(String metric) {
        return new Objective(metric, Optional.of(Direction.HIGHER_IS_BETTER));
    }

    public static Objective minimise(String metric) {
        return new Objective(metric, Optional.of(Direction.LOWER_IS_BETTER));
    }
}
