package paretoscope.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.tensor.Dtype;

/// What must hold for any models, in every format.
class MergeLawsTest {
    private static final int MODELS = 3;

    @TempDir
    Path folder;

    private final List<Checkpoint> opened = new ArrayList<>();

    /// @param method that gives the base at zero and, with everything kept, a model at its corner
    record Case(Dtype dtype, MergeMethod method) {}

    static List<Case> corners() {
        var cases = new ArrayList<Case>();
        for (var dtype : List.of(Dtype.F32, Dtype.F16, Dtype.BF16)) {
            for (var method : List.of(new MergeMethod.TaskArithmetic(), new MergeMethod.Ties(1,
                    MergeMethod.Ties.Scope.MODEL), new MergeMethod.Dare(1, 1, false),
                    new MergeMethod.Dare(1, 1,
                            true))) {
                cases.add(new Case(dtype, method));
            }
        }
        return cases;
    }

    @AfterEach
    void close() {
        opened.forEach(Checkpoint::close);
    }

    @ParameterizedTest
    @MethodSource("corners")
    void zeroGivesTheBaseAndACornerGivesItsModelToTheBit(Case which) throws Exception {
        open(which.dtype(), new Random(11));
        var plan = MergePlan.of(opened.getFirst(), opened.subList(1, MODELS + 1), which.method());

        assertThat(Models.merged(plan, 0, 0, 0)).isEqualTo(numbers(0));
        for (int model = 0; model < MODELS; model++) {
            var corner = new double[MODELS];
            corner[model] = 1;
            assertThat(Models.merged(plan, corner)).isEqualTo(numbers(model + 1));
        }
    }

    /// Exact in the sign election, which looks at all models at once; within a rounding of the format in the sums.
    @ParameterizedTest
    @MethodSource("corners")
    void theOrderOfTheModelsDoesNotMatter(Case which) throws Exception {
        open(which.dtype(), new Random(12));
        var forward = MergePlan.of(opened.get(0), List.of(opened.get(1), opened.get(2), opened.get(3)), which.method());
        var turned = MergePlan.of(opened.get(0), List.of(opened.get(3), opened.get(1), opened.get(2)), which.method());

        var one = Models.merged(forward, 0.5, 0.25, -0.3);
        var other = Models.merged(turned, -0.3, 0.5, 0.25);

        double step = Math.pow(2, which.dtype().equals(Dtype.F32) ? -22 : which.dtype().equals(Dtype.F16) ? -9 : -6);
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i]).isCloseTo(other[i], within((float) (step * (1 + Math.abs(other[i])))));
        }
    }

    @ParameterizedTest
    @MethodSource("corners")
    void infinitiesAndNanOfTheBaseStayWhereNothingIsMerged(Case which) throws Exception {
        var odd = new float[]{Float.NaN, Float.POSITIVE_INFINITY, -0f, 1};
        opened.add(Models.of(folder.resolve("base.safetensors"), which.dtype(), odd));
        opened.add(Models.of(folder.resolve("model.safetensors"), which.dtype(), 1, 1, 1, 1));
        var plan = MergePlan.of(opened.get(0), opened.subList(1, 2), which.method());

        assertThat(Models.merged(plan, 0)).isEqualTo(odd);
    }

    private void open(Dtype dtype, Random random) throws Exception {
        var base = Models.near(new float[9_001], random, 0.5);
        opened.add(Models.of(folder.resolve("base.safetensors"), dtype, base));
        for (int model = 1; model <= MODELS; model++) {
            opened.add(Models.of(folder.resolve("m" + model + ".safetensors"), dtype, Models.near(base, random, 0.2)));
        }
    }

    private float[] numbers(int source) {
        var numbers = new float[9_001];
        opened.get(source).read("w", numbers);
        return numbers;
    }
}
