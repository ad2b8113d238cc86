package paretoscope.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.tensor.Dtype;

/// Every method against the same formulas in numpy (`src/test/python/reference.py`); skipped where there is no numpy.
class MergeReferenceTest {
    private static final Path SCRIPT = Path.of(System.getProperty("paretoscope.root"),
            "src/weights/src/test/python/reference.py");
    private static final int NUMBERS = 5_003;

    private static String python = "python3";

    @TempDir
    Path folder;

    /// @param coefficients as many as there are models
    record Case(MergeMethod method, double... coefficients) {
        @Override
        public String toString() {
            return method + " " + list(coefficients);
        }
    }

    @BeforeAll
    static void numpyIsThere() throws Exception {
        var found = Python.with("numpy");
        assumeTrue(found.isPresent(), "python3 with numpy is not installed");
        python = found.get();
    }

    static List<Case> cases() {
        return List.of(new Case(new MergeMethod.TaskArithmetic(), 0.3, 0.9, -0.4), new Case(new MergeMethod.Linear(), 1,
                2, 0.5), new Case(new MergeMethod.Slerp(), 1, 2),
                new Case(new MergeMethod.Ties(0.2,
                        MergeMethod.Ties.Scope.MODEL), 0.4, 0.4, 0.4),
                new Case(new MergeMethod.Ties(0.71,
                        MergeMethod.Ties.Scope.TENSOR), 0.2, 0.5, 0.9),
                new Case(new MergeMethod.Ties(1,
                        MergeMethod.Ties.Scope.MODEL), 1, -0.5, 1),
                new Case(new MergeMethod.Dare(0.3,
                        42, false), 0.3, 0.5, 0.1),
                new Case(new MergeMethod.Dare(0.5, 7,
                        true), 0.3, 0.5, 0.7));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMergeAgreesWithNumpy(Case which) throws Exception {
        var checkpoints = checkpoints(which.coefficients().length);
        try {
            var plan = MergePlan.of(checkpoints.getFirst(), checkpoints.subList(1, checkpoints.size()), which.method());

            var merged = Models.merged(plan, which.coefficients());

            var expected = reference(which, checkpoints);
            for (int i = 0; i < NUMBERS; i++) {
                assertThat((double) merged[i]).as("number %d", i).isCloseTo(expected[i], within(2e-6));
            }
        } finally {
            checkpoints.forEach(Checkpoint::close);
        }
    }

    private List<Checkpoint> checkpoints(int models) throws Exception {
        var random = new Random(3);
        var base = Models.near(new float[NUMBERS], random, 0.5);
        var checkpoints = new ArrayList<>(List.of(Models.of(folder.resolve("base.safetensors"), Dtype.F32, base)));
        for (int model = 0; model < models; model++) {
            checkpoints
                    .add(Models.of(folder.resolve(model + ".safetensors"), Dtype.F32, Models.near(base, random, 0.2)));
        }
        return checkpoints;
    }

    private double[] reference(Case which, List<Checkpoint> checkpoints) throws Exception {
        var command = new ArrayList<>(List.of(python, SCRIPT.toString(), which.method().name(), density(which
                .method()), seed(which.method()), list(which.coefficients())));
        checkpoints.forEach(checkpoint -> command.add(checkpoint.path().toString()));
        var output = folder.resolve("numbers.txt");
        var process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(
                ProcessBuilder.Redirect.INHERIT).start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(output).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static String density(MergeMethod method) {
        return switch (method) {
            case MergeMethod.Ties ties -> Double.toString(ties.density());
            case MergeMethod.Dare dare -> Double.toString(dare.density());
            case MergeMethod.TaskArithmetic _,MergeMethod.Linear _,MergeMethod.Slerp _ -> "1";
        };
    }

    private static String seed(MergeMethod method) {
        return method instanceof MergeMethod.Dare dare ? Long.toString(dare.seed()) : "0";
    }

    private static String list(double[] coefficients) {
        return DoubleStream.of(coefficients).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
