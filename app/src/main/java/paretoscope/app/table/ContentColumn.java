package paretoscope.app.table;

import java.util.Optional;
import paretoscope.eval.Metric;

/// A column of numbers.
///
/// @param name how it is addressed: `accuracy`, `task/accuracy`, `cost_usd.sum`
/// @param task the task it is restricted to, if any
/// @param total whether it is a sum instead of a mean
/// @param known how many rows have a number
public record ContentColumn(String name, Metric metric, Optional<String> task, boolean total, int known) {}
