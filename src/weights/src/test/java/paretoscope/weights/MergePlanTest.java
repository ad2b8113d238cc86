package paretoscope.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.CheckpointWriter;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;

class MergePlanTest {
    @TempDir
    Path folder;

    private final List<Checkpoint> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Checkpoint::close);
    }

    @Test
    void taskArithmeticAddsScaledTaskVectors() throws Exception {
        var plan = plan(new MergeMethod.TaskArithmetic(), new float[]{1, 2}, new float[]{3, 2}, new float[]{1,
            -2});

        assertThat(Models.merged(plan, 0.5, 0.25)).containsExactly(2, 1);
        assertThat(Models.merged(plan, -1, 2)).containsExactly(-1, -6);
    }

    @Test
    void linearIsTheAverageByShare() throws Exception {
        var plan = plan(new MergeMethod.Linear(), new float[]{100}, new float[]{1}, new float[]{4});

        assertThat(Models.merged(plan, 1, 2)).containsExactly(3);
        assertThatThrownBy(() -> Models.merged(plan, 1, -1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zero");
    }

    /// Two unit vectors at a right angle: half-way lies at 45° on the same circle.
    @Test
    void slerpStaysOnTheCircle() throws Exception {
        var plan = plan(new MergeMethod.Slerp(), new float[]{1, 0}, new float[]{0, 1});

        assertThat(Models.merged(plan, 0.5)).containsExactly((float) Math.sqrt(0.5), (float) Math.sqrt(0.5));
        assertThat(Models.merged(plan, 1.0 / 3)[1]).isCloseTo(0.5f, within(1e-7f));
        assertThat(Models.merged(plan, 0)).containsExactly(1, 0);
    }

    @Test
    void slerpOfTwoModelsLeavesTheBaseAside() throws Exception {
        var plan = plan(new MergeMethod.Slerp(), new float[]{9, 9}, new float[]{1, 0}, new float[]{0, 1});

        assertThat(Models.merged(plan, 1, 1)).containsExactly((float) Math.sqrt(0.5), (float) Math.sqrt(0.5));
    }

    @Test
    void slerpOfParallelVectorsIsLinear() throws Exception {
        var plan = plan(new MergeMethod.Slerp(), new float[]{1, 1}, new float[]{3, 3});

        assertThat(Models.merged(plan, 0.25)).containsExactly(1.5f, 1.5f);
    }

    /// Task vectors (4, −1, 3, 0.1) and (2, 3, −5, 0.2), of which half stay: (4, 0, 3, 0) and (0, 3, −5, 0). At the
    /// third place −5 outweighs 3, so the mean is that of −5 alone.
    @Test
    void tiesTrimsElectsAndAveragesWhatAgrees() throws Exception {
        var plan = plan(new MergeMethod.Ties(0.5, MergeMethod.Ties.Scope.TENSOR), new float[]{0, 0, 0, 1},
                new float[]{4, -1, 3, 1.1f}, new float[]{2, 3, -5, 1.2f});

        assertThat(Models.merged(plan, 1, 1)).containsExactly(4, 3, -5, 1);
        assertThat(Models.merged(plan, 0.5, 0.5)).containsExactly(2, 1.5f, -2.5f, 1);
    }

    @Test
    void tiesAveragesOverThoseThatAgreeOnly() throws Exception {
        var plan = plan(new MergeMethod.Ties(1, MergeMethod.Ties.Scope.MODEL), new float[]{0}, new float[]{4},
                new float[]{2}, new float[]{-1});

        assertThat(Models.merged(plan, 1, 1, 1)).containsExactly(3);
    }

    @Test
    void tiesRanksOverTheWholeModelAsInThePaper() throws Exception {
        var base = open("base", Map.of("w", new float[]{0, 0}, "v", new float[]{0, 0}));
        var model = open("model", Map.of("w", new float[]{1, 2}, "v", new float[]{30, 40}));

        var whole = MergePlan.of(base, List.of(model), new MergeMethod.Ties(0.5, MergeMethod.Ties.Scope.MODEL));
        var each = MergePlan.of(base, List.of(model), new MergeMethod.Ties(0.5, MergeMethod.Ties.Scope.TENSOR));

        assertThat(Models.merged(whole, 1)).containsExactly(0, 0);
        assertThat(Models.merged(each, 1)).containsExactly(0, 2);
    }

    @Test
    void dareKeepsItsShareAndScalesItUp() throws Exception {
        var base = new float[40_000];
        var model = new float[40_000];
        java.util.Arrays.fill(model, 1);
        var plan = plan(new MergeMethod.Dare(0.25, 3, false), base, model);

        var merged = Models.merged(plan, 0.5);

        int kept = 0;
        for (float number : merged) {
            assertThat(number).isIn(0f, 2f);
            kept += number == 2 ? 1 : 0;
        }
        assertThat(kept).as("a quarter, within four standard errors").isBetween(10_000 - 350, 10_000 + 350);
        assertThat(Models.merged(plan, 0.5)).isEqualTo(merged);
        assertThat(Models.merged(plan(new MergeMethod.Dare(0.25, 4, false), base, model), 0.5)).isNotEqualTo(merged);
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() throws Exception {
        var base = open("base", Map.of("w", new float[2], "x", new float[1], "y", new float[3]));
        var one = open("one", Map.of("w", new float[3], "x", new float[1], "y", new float[3], "z", new float[1]));
        var two = open("two", Map.of("w", new float[2]));

        assertThatThrownBy(() -> MergePlan.of(base, List.of(one, two), new MergeMethod.TaskArithmetic()))
                .isInstanceOfSatisfying(UnmergeableModels.class, refusal -> assertThat(refusal.mismatches()).extracting(
                        mismatch -> mismatch.getClass().getSimpleName()).containsExactly("Shape", "Extra", "Missing",
                                "Missing"));
    }

    @Test
    void slerpTakesNoThreeModels() throws Exception {
        assertThatThrownBy(() -> plan(new MergeMethod.Slerp(), new float[1], new float[1], new float[1], new float[1]))
                .isInstanceOf(UnmergeableModels.class).hasMessageContaining("SLERP");
    }

    @Test
    void integersAreTheBasesAndSaidSoWhereTheyDiffer() throws Exception {
        var base = integers("base", new Dtype("I32"), 1);
        var same = integers("same", new Dtype("I32"), 1);
        var other = integers("other", new Dtype("I32"), 2);

        var plan = MergePlan.of(base, List.of(same, other), new MergeMethod.TaskArithmetic());

        assertThat(plan.notes()).hasSize(2);
        assertThat(plan.notes().get(0)).contains("count");
        assertThat(plan.notes().get(1)).contains("other").contains("which are kept");
    }

    @Test
    void weightsThatCannotBeMergedAreRefusedWhereTheyDiffer() throws Exception {
        var base = integers("base", new Dtype("F8_E4M3"), 1);
        var other = integers("other", new Dtype("F8_E4M3"), 2);

        assertThatThrownBy(() -> MergePlan.of(base, List.of(other), new MergeMethod.TaskArithmetic())).isInstanceOf(
                UnmergeableModels.class).hasMessageContaining("cannot be merged");
    }

    @Test
    void anotherFloatFormatIsConvertedAndSaidSo() throws Exception {
        var base = open("base", Dtype.F32, new float[]{1, 2, 3});
        var model = open("model", Dtype.BF16, new float[]{2, 4, 6});

        var plan = MergePlan.of(base, List.of(model), new MergeMethod.TaskArithmetic());

        assertThat(plan.notes()).singleElement().asString().contains("BF16 where the base is F32");
        assertThat(Models.merged(plan, 0.5)).containsExactly(1.5f, 3, 4.5f);
    }

    @Test
    void whatIsWrittenIsWhatTensorTells() throws Exception {
        var random = new java.util.Random(2);
        var numbers = Models.near(new float[10_001], random, 1);
        for (var dtype : List.of(Dtype.F32, Dtype.F16, Dtype.BF16)) {
            var base = open("base" + dtype, dtype, numbers);
            var model = open("model" + dtype, dtype, Models.near(numbers, random, 0.1));
            var plan = MergePlan.of(base, List.of(model), new MergeMethod.TaskArithmetic());
            var out = folder.resolve("out" + dtype + ".safetensors");

            plan.write(new double[]{0.3}, Output.to(out), _ -> {}, () -> false);

            var written = new float[numbers.length];
            try (var checkpoint = Checkpoint.open(out)) {
                checkpoint.read("w", written);
            }
            assertThat(written).isEqualTo(Models.merged(plan, 0.3));
        }
    }

    @Test
    void progressEndsAtOneAndCancellingLeavesNothing() throws Exception {
        var plan = plan(new MergeMethod.TaskArithmetic(), new float[3_000_000], new float[3_000_000]);
        var out = folder.resolve("out.safetensors");
        var last = new java.util.concurrent.atomic.AtomicReference<>(0.0);

        plan.write(new double[]{1}, Output.to(out), share -> last.accumulateAndGet(share, Math::max), () -> false);
        assertThat(last.get()).isEqualTo(1);
        Files.delete(out);

        var asked = new AtomicInteger();
        assertThatThrownBy(
                () -> plan.write(new double[]{1}, Output.to(out), _ -> {}, () -> asked.incrementAndGet() > 1))
                .isInstanceOf(CancellationException.class);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("out"));
        }
    }

    @Test
    void aMergeNeverReplacesOneOfItsModels() throws Exception {
        var plan = plan(new MergeMethod.TaskArithmetic(), new float[]{1}, new float[]{2});

        assertThatThrownBy(() -> plan.write(new double[]{1}, Output.to(opened.getFirst().path()), _ -> {}, () -> false))
                .isInstanceOf(IOException.class).hasMessageContaining("would overwrite");
    }

    @Test
    void aWrongNumberOfCoefficientsOrNoNumberIsRefused() throws Exception {
        var plan = plan(new MergeMethod.TaskArithmetic(), new float[]{1}, new float[]{2});

        assertThatThrownBy(() -> Models.merged(plan, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Models.merged(plan, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private MergePlan plan(MergeMethod method, float[] base, float[]... models) throws Exception {
        var first = open("base" + opened.size(), Dtype.F32, base);
        var others = new ArrayList<Checkpoint>();
        for (var model : models) {
            others.add(open("model" + opened.size(), Dtype.F32, model));
        }
        return MergePlan.of(first, others, method);
    }

    private Checkpoint open(String name, Dtype dtype, float[] numbers) throws Exception {
        return kept(Models.of(folder.resolve(name + ".safetensors"), dtype, numbers));
    }

    private Checkpoint open(String name, Map<String, float[]> tensors) throws Exception {
        return kept(Models.of(folder.resolve(name + ".safetensors"), Dtype.F32, tensors));
    }

    private Checkpoint integers(String name, Dtype dtype, int value) throws Exception {
        var file = folder.resolve(name + ".safetensors");
        var count = new TensorInfo("count", dtype, List.of(4L), (long) dtype.bits().orElseThrow() / 2);
        try (var writer = CheckpointWriter.create(Output.to(file), List.of(count), List.of())) {
            var bytes = new byte[(int) count.bytes()];
            bytes[0] = (byte) value;
            writer.write("count", 0, java.lang.foreign.MemorySegment.ofArray(bytes));
            writer.commit();
        }
        return kept(Checkpoint.open(file));
    }

    private Checkpoint kept(Checkpoint checkpoint) {
        opened.add(checkpoint);
        return checkpoint;
    }
}
