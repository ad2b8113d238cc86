package paretoscope.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergekitYamlTest {
    private static final List<String> MODELS = List.of("org/maths", "C:\\models\\\"code\"");

    @Test
    void taskArithmeticNamesItsWeights() {
        assertThat(of(new MergeMethod.TaskArithmetic(), 0.3, 1e-9)).isEqualTo("""
                merge_method: task_arithmetic
                base_model: "org/base"
                models:
                  - model: "org/maths"
                    parameters:
                      weight: 0.3
                  - model: "C:\\\\models\\\\\\"code\\""
                    parameters:
                      weight: 0.0000000010
                parameters:
                  normalize: false
                dtype: bfloat16
                """);
    }

    @Test
    void tiesWithEqualCoefficientsIsLambdaTimesTheMean() {
        assertThat(of(new MergeMethod.Ties(0.2, MergeMethod.Ties.Scope.TENSOR), 0.4, 0.4)).isEqualTo("""
                merge_method: ties
                base_model: "org/base"
                models:
                  - model: "org/maths"
                    parameters:
                      weight: 1.0
                      density: 0.2
                  - model: "C:\\\\models\\\\\\"code\\""
                    parameters:
                      weight: 1.0
                      density: 0.2
                parameters:
                  normalize: true
                  lambda: 0.4
                dtype: bfloat16
                """);
    }

    @Test
    void whatMergekitDoesDifferentlyIsSaid() {
        assertThat(of(new MergeMethod.Ties(0.2, MergeMethod.Ties.Scope.MODEL), 0.4, 0.5)).startsWith("# mergekit trims")
                .contains("# mergekit divides by the sum", "lambda: 0.45");
        assertThat(of(new MergeMethod.Dare(0.5, 7, false), 1, 1)).contains("# mergekit draws", "dare_linear",
                "rescale: true", "density: 0.5");
        assertThat(of(new MergeMethod.Dare(0.5, 7, true), 1, 1)).contains("merge_method: dare_ties");
    }

    @Test
    void linearHasNoBase() {
        assertThat(of(new MergeMethod.Linear(), 1, 2)).contains("merge_method: linear", "normalize: true")
                .doesNotContain("base_model");
    }

    @Test
    void slerpGoesFromItsBase() {
        assertThat(MergekitYaml.of("org/base", List.of("org/maths"), new MergeMethod.Slerp(), new double[]{0.25},
                "float32")).isEqualTo("""
                        merge_method: slerp
                        base_model: "org/base"
                        models:
                          - model: "org/base"
                          - model: "org/maths"
                        parameters:
                          t: 0.25
                        dtype: float32
                        """);
        assertThat(of(new MergeMethod.Slerp(), 1, 3)).contains("base_model: \"org/maths\"", "t: 0.75");
    }

    private static String of(MergeMethod method, double... coefficients) {
        return MergekitYaml.of("org/base", MODELS, method, coefficients, "bfloat16");
    }
}
