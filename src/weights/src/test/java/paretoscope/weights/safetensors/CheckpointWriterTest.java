package paretoscope.weights.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;

class CheckpointWriterTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var tensors = randomTensors(random);
            var numbers = tensors.stream().map(tensor -> randomBytes(random, (int) tensor.bytes())).toList();
            var file = folder.resolve("m" + round + ".safetensors");

            write(Output.to(file), tensors, numbers);

            try (var checkpoint = Checkpoint.open(file)) {
                assertThat(checkpoint.tensors().values()).containsExactlyInAnyOrderElementsOf(tensors);
                for (int i = 0; i < tensors.size(); i++) {
                    assertThat(checkpoint.bytes(tensors.get(i).name()).mismatch(MemorySegment.ofArray(numbers.get(i))))
                            .isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void everyTensorLiesAligned() throws Exception {
        var tensors = List.of(new TensorInfo("bytes", new Dtype("U8"), List.of(3L), 3), new TensorInfo("halves",
                Dtype.BF16, List.of(1L), 2), new TensorInfo("floats", Dtype.F32, List.of(1L), 4),
                new TensorInfo(
                        "longs", new Dtype("I64"), List.of(1L), 8));
        var layout = ShardLayout.of(tensors, Map.of("format", "pt"));

        assertThat(layout.head().length % 8).isZero();
        assertThat(layout.starts().get("longs") % 8).isZero();
        assertThat(layout.starts().get("floats") % 4).isZero();
        assertThat(layout.starts().get("halves") % 2).isZero();
    }

    @Test
    void aFolderGetsShardsUnderTheirLimitAndAnIndex() throws Exception {
        var tensors = List.of(bytes("a", 60), bytes("b", 30), bytes("c", 200), bytes("d", 10));
        var numbers = tensors.stream().map(tensor -> randomBytes(new Random(1), (int) tensor.bytes())).toList();

        write(new Output(folder.resolve("model"), 100, Map.of()), tensors, numbers);

        try (var names = Files.list(folder.resolve("model"))) {
            assertThat(names.map(file -> file.getFileName().toString()).sorted()).containsExactly(
                    "model-00001-of-00003.safetensors", "model-00002-of-00003.safetensors",
                    "model-00003-of-00003.safetensors", "model.safetensors.index.json");
        }
        try (var checkpoint = Checkpoint.open(folder.resolve("model"))) {
            assertThat(checkpoint.tensors().keySet()).containsExactlyInAnyOrder("a", "b", "c", "d");
            assertThat(checkpoint.bytes("c").byteSize()).isEqualTo(200);
        }
        assertThat(Files.readString(folder.resolve("model/model.safetensors.index.json"))).contains(
                "\"total_size\":300");
    }

    @Test
    void aSmallModelInAFolderIsOneFile() throws Exception {
        write(Output.to(folder.resolve("model")), List.of(bytes("a", 5)), List.of(new byte[5]));

        assertThat(folder.resolve("model/model.safetensors")).exists();
        assertThat(folder.resolve("model/model.safetensors.index.json")).doesNotExist();
    }

    @Test
    void nothingIsLeftOfWhatIsNotCommitted() throws Exception {
        try (var writer = CheckpointWriter.create(Output.to(folder.resolve("m.safetensors")), List.of(bytes("a", 5)),
                List.of())) {
            writer.write("a", 0, MemorySegment.ofArray(new byte[5]));
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureOfTheLastStepTakesTheEarlierFilesAway() throws Exception {
        var tensors = List.of(bytes("a", 60), bytes("b", 60));
        Files.createDirectories(folder.resolve("model/model-00002-of-00002.safetensors/in the way"));

        assertThatThrownBy(
                () -> write(new Output(folder.resolve("model"), 100, Map.of()), tensors, List.of(new byte[60],
                        new byte[60])))
                .isInstanceOf(IOException.class);

        try (var left = Files.list(folder.resolve("model"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly(
                    "model-00002-of-00002.safetensors");
        }
    }

    @Test
    void anInputIsNeverReplacedUnderAnyName() throws Exception {
        var input = Files.write(folder.resolve("m.safetensors"), new byte[]{1});
        Files.createLink(folder.resolve("other.safetensors"), input);

        for (var name : List.of("m.safetensors", "other.safetensors",
                "../" + folder.getFileName() + "/m.safetensors")) {
            assertThatThrownBy(() -> CheckpointWriter.create(Output.to(folder.resolve(name)), List.of(bytes("a", 5)),
                    List.of(input))).isInstanceOf(IOException.class).hasMessageContaining("would overwrite");
        }
        assertThatThrownBy(() -> CheckpointWriter.create(Output.to(folder), List.of(bytes("a", 5)), List.of(input)))
                .isInstanceOf(IOException.class).hasMessageContaining("would overwrite");
        assertThat(input).hasBinaryContent(new byte[]{1});
    }

    @Test
    void aModelThatHasNoRoomIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> CheckpointWriter.create(Output.to(folder.resolve("m.safetensors")), List.of(bytes("a",
                1L << 60)), List.of())).isInstanceOf(IOException.class).hasMessageContaining("are free");
        assertThat(folder).isEmptyDirectory();
    }

    private static void write(Output output, List<TensorInfo> tensors, List<byte[]> numbers) throws IOException {
        try (var writer = CheckpointWriter.create(output, tensors, List.of())) {
            for (int i = 0; i < tensors.size(); i++) {
                writer.write(tensors.get(i).name(), 0, MemorySegment.ofArray(numbers.get(i)));
            }
            writer.commit();
        }
    }

    private static TensorInfo bytes(String name, long length) {
        return new TensorInfo(name, new Dtype("U8"), List.of(length), length);
    }

    private static List<TensorInfo> randomTensors(Random random) {
        var formats = List.of(Dtype.F32, Dtype.F16, Dtype.BF16, new Dtype("I64"), new Dtype("BOOL"));
        var tensors = new ArrayList<TensorInfo>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            var dtype = formats.get(random.nextInt(formats.size()));
            var shape = List.of((long) random.nextInt(4), 1L + random.nextInt(5));
            long bytes = shape.get(0) * shape.get(1) * dtype.bits().orElseThrow() / 8;
            tensors.add(new TensorInfo("tensor \"" + i + "\" \\ ü", dtype, shape, bytes));
        }
        return tensors;
    }

    private static byte[] randomBytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
