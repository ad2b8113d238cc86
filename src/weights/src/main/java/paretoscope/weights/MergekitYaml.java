package paretoscope.weights;

import java.util.List;

/// A merge as the configuration file of mergekit.
public final class MergekitYaml {
    private MergekitYaml() {}

    /// The text of a `mergekit-yaml` configuration. Where mergekit's method differs from ours a comment says how.
    ///
    /// @param base the base model's path or name
    /// @param models theirs, one per coefficient
    /// @param dtype the merged model's format as mergekit names it: `float32`, `float16`, `bfloat16`
    public static String of(String base, List<String> models, MergeMethod method, double[] coefficients, String dtype) {
        throw new UnsupportedOperationException("arrives with the next step");
    }
}
