package paretoscope.merge.sweep;

import java.util.Locale;

/// Something in a sweep that keeps it from being one.
///
/// @param path where, such as `$.models[1].weights`; `$` for the sweep as a whole
/// @param problem what is wrong, in words that can follow a colon
public record SweepProblem(String path, String problem) {
    /// The words as a sentence of their own.
    public String sentence() {
        return problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1) + ".";
    }
}
