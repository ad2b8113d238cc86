package paretoscope.eval.source;

import java.util.Locale;
import java.util.Optional;

/// What a column of a table is for.
public enum Role {
    /// Names the configuration, or part of its name.
    CONFIGURATION,
    /// Names the task.
    TASK,
    /// Names the problem; a table with such a column holds attempts.
    ITEM,
    /// Counts the tries at an item.
    ATTEMPT,
    /// Splits configurations into series.
    GROUP,
    /// A setting that is varied along a curve.
    KNOB,
    /// How well it did.
    QUALITY,
    /// What it took.
    COST,
    /// Tokens, seconds and the like, from which costs are computed.
    USAGE,
    /// The standard error of the quality column before it.
    UNCERTAINTY,
    /// How many observations a row stands for.
    N,
    /// How much a row counts in a mean.
    WEIGHT,
    /// When the run took place, or the model appeared.
    DATE,
    /// The extracted answer.
    ANSWER,
    /// The model's confidence in its answer.
    CONFIDENCE,
    /// A number that is none of these; kept as a metric of unknown direction.
    METRIC,
    /// A text that is none of these; kept with the run.
    DETAIL,
    /// Left out.
    IGNORE;

    /// The name as written after `--role COLUMN=`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role with this name.
    public static Optional<Role> parse(String text) {
        for (var role : values()) {
            if (role.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
