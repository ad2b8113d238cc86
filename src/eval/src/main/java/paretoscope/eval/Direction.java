package paretoscope.eval;

import java.util.Locale;
import java.util.Optional;

/// Which way a metric improves.
///
/// The direction belongs to the metric and never follows from its role: frames per second are a cost axis where
/// higher is better, a mean absolute error is a quality axis where lower is better.
public enum Direction {
    /// Larger values are better.
    HIGHER_IS_BETTER("max"),
    /// Smaller values are better.
    LOWER_IS_BETTER("min");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /// The short form used in files and JSON: `max` or `min`.
    public String code() {
        return code;
    }

    /// The other direction.
    public Direction opposite() {
        return this == HIGHER_IS_BETTER ? LOWER_IS_BETTER : HIGHER_IS_BETTER;
    }

    /// Reads a short form as people write it: `max`, `min`, `maximise`, `higher`, `↑` and the like.
    public static Optional<Direction> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "max", "maximise", "maximize", "higher", "up", "↑" -> Optional.of(HIGHER_IS_BETTER);
            case "min", "minimise", "minimize", "lower", "down", "↓" -> Optional.of(LOWER_IS_BETTER);
            default -> Optional.empty();
        };
    }
}
