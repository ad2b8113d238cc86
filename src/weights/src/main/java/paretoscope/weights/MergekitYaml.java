package paretoscope.weights;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// A merge as the configuration file of mergekit (`docs/merge_methods.md` of arcee-ai/mergekit).
///
/// mergekit merges whole models, with tokenizer and configuration, so base and models should be their folders or names
/// on a hub. Where its method differs from ours a comment at the head says how.
public final class MergekitYaml {
    private final StringBuilder text = new StringBuilder();

    private MergekitYaml() {}

    /// The text of a `mergekit-yaml` configuration.
    ///
    /// @param base the base model's folder or name
    /// @param models theirs, one per coefficient
    /// @param dtype the merged model's format as mergekit names it: `float32`, `float16`, `bfloat16`
    public static String of(String base, List<String> models, MergeMethod method, double[] coefficients, String dtype) {
        if (models.size() != coefficients.length) {
            throw new IllegalArgumentException("there are " + models.size() + " models but " + coefficients.length
                    + " coefficients");
        }
        var yaml = new MergekitYaml();
        switch (method) {
            case MergeMethod.TaskArithmetic _ -> yaml.taskVectors("task_arithmetic", base, models, coefficients);
            case MergeMethod.Linear _ -> yaml.average(models, coefficients);
            case MergeMethod.Slerp _ -> yaml.arc(base, models, coefficients);
            case MergeMethod.Ties ties -> yaml.ties(base, models, coefficients, ties);
            case MergeMethod.Dare dare -> yaml.dare(base, models, coefficients, dare);
        }
        return yaml.text.append("dtype: ").append(dtype).append('\n').toString();
    }

    private void taskVectors(String name, String base, List<String> models, double[] coefficients) {
        head(name, base);
        for (int model = 0; model < coefficients.length; model++) {
            model(models.get(model), "weight", coefficients[model]);
        }
        text.append("parameters:\n  normalize: false\n");
    }

    private void average(List<String> models, double[] coefficients) {
        text.append("merge_method: linear\nmodels:\n");
        for (int model = 0; model < coefficients.length; model++) {
            model(models.get(model), "weight", coefficients[model]);
        }
        text.append("parameters:\n  normalize: true\n");
    }

    private void arc(String base, List<String> models, double[] coefficients) {
        boolean fromBase = coefficients.length == 1;
        var ends = fromBase ? List.of(base, models.getFirst()) : models;
        head("slerp", ends.getFirst());
        ends.forEach(end -> text.append("  - model: ").append(quoted(end)).append('\n'));
        double t = fromBase ? coefficients[0] : coefficients[1] / (coefficients[0] + coefficients[1]);
        text.append("parameters:\n  t: ").append(plain(t)).append('\n');
    }

    private void ties(String base, List<String> models, double[] coefficients, MergeMethod.Ties ties) {
        if (ties.scope() == MergeMethod.Ties.Scope.MODEL) {
            comment("mergekit trims each tensor by itself; here the whole task vector was trimmed.");
        }
        elected("ties", base, models, coefficients, ties.density());
    }

    private void dare(String base, List<String> models, double[] coefficients, MergeMethod.Dare dare) {
        comment("mergekit draws other random numbers, so that it drops others; here the seed was " + dare.seed() + ".");
        if (dare.electSigns()) {
            elected("dare_ties", base, models, coefficients, dare.density());
            return;
        }
        head("dare_linear", base);
        for (int model = 0; model < coefficients.length; model++) {
            model(models.get(model), "weight", coefficients[model], "density", dare.density());
        }
        text.append("parameters:\n  normalize: false\n  rescale: true\n");
    }

    /// With equal coefficients the disjoint mean is mergekit's normalised one times `lambda`.
    private void elected(String name, String base, List<String> models, double[] coefficients, double density) {
        boolean equal = Arrays.stream(coefficients).allMatch(coefficient -> coefficient == coefficients[0]);
        if (!equal) {
            comment("mergekit divides by the sum of the agreeing weights, here it was by their number:"
                    + " the result differs where the coefficients do.");
        }
        head(name, base);
        for (int model = 0; model < coefficients.length; model++) {
            model(models.get(model), "weight", equal ? 1 : coefficients[model], "density", density);
        }
        double mean = equal ? coefficients[0] : Arrays.stream(coefficients).average().orElse(0);
        text.append("parameters:\n  normalize: true\n  lambda: ").append(plain(mean)).append('\n');
    }

    private void head(String name, String base) {
        text.append("merge_method: ").append(name).append("\nbase_model: ").append(quoted(base)).append("\nmodels:\n");
    }

    private void model(String model, String parameter, double value) {
        text.append("  - model: ").append(quoted(model)).append("\n    parameters:\n");
        parameter(parameter, value);
    }

    private void model(String model, String first, double one, String second, double other) {
        model(model, first, one);
        parameter(second, other);
    }

    private void parameter(String name, double value) {
        text.append("      ").append(name).append(": ").append(plain(value)).append('\n');
    }

    private void comment(String sentence) {
        text.append("# ").append(sentence).append('\n');
    }

    /// YAML 1.1 takes `1E10` for a word.
    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
