package paretoscope.weights.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.weights.tensor.Dtype;

class CheckpointTest {
    private static final String TWO = """
            {"__metadata__":{"format":"pt"},
             "b":{"dtype":"BF16","shape":[2],"data_offsets":[4,8]},
             "a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""";

    @TempDir
    Path folder;

    @Test
    void aFileListsItsTensorsInTheOrderOfTheirNumbers() throws Exception {
        var file = RawFile.write(folder.resolve("m.safetensors"), TWO, 8);

        try (var checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.tensors().keySet()).containsExactly("a", "b");
            assertThat(checkpoint.tensors().get("b").dtype()).isEqualTo(Dtype.BF16);
            assertThat(checkpoint.tensors().get("b").shape()).containsExactly(2L);
            assertThat(checkpoint.metadata()).isEqualTo(Map.of("format", "pt"));
            assertThat(checkpoint.bytes("b").toArray(java.lang.foreign.ValueLayout.JAVA_BYTE)).containsExactly(4, 5, 6,
                    7);
        }
    }

    @Test
    void numbersAreReadAsFloats() throws Exception {
        var bytes = RawFile.bytes("{\"a\":{\"dtype\":\"BF16\",\"shape\":[3],\"data_offsets\":[0,6]}}", 6);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(bytes.length - 6, (short) 0x3f80).putShort(
                bytes.length - 4, (short) 0xc000).putShort(bytes.length - 2, (short) 0x7f80);
        var file = Files.write(folder.resolve("m.safetensors"), bytes);

        try (var checkpoint = Checkpoint.open(file)) {
            var floats = new float[3];
            checkpoint.read("a", floats);
            assertThat(floats).containsExactly(1, -2, Float.POSITIVE_INFINITY);
        }
    }

    @Test
    void aFormatNobodyKnowsIsKeptButNotReadAsFloats() throws Exception {
        var file = RawFile.write(folder.resolve("m.safetensors"),
                "{\"a\":{\"dtype\":\"Q3_K\",\"shape\":[100],\"data_offsets\":[0,7]}}", 7);

        try (var checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.tensors().get("a").bytes()).isEqualTo(7);
            assertThatThrownBy(() -> checkpoint.read("a", new float[100])).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Q3_K");
        }
    }

    @Test
    void emptyTensorsAndSingleNumbersAreTensors() throws Exception {
        var file = RawFile.write(folder.resolve("m.safetensors"), """
                {"none":{"dtype":"F32","shape":[0,5],"data_offsets":[0,0]},
                 "one":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""", 4);

        try (var checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.tensors().get("none").elements()).isZero();
            assertThat(checkpoint.tensors().get("one").elements()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}} | 4 | a | needs 64 bits",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}} | 4 | a | before they begin",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} | 4 | a | beyond the file",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | 8 | §§ | the file has 8 bytes",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | 8 | a | leave a gap",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}} | 12 | b | inside those of another",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | 4 | a | whole numbers from 0",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}} | 4 | a | whole numbers from 0",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,4]}} | 4 | a | more numbers than can be counted",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904],\"data_offsets\":[0,0]}} | 0 | a | needs",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]}} | 4 | a | whole numbers from 0",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,9223372036854775807]}} | 4 | a | beyond the file",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}} | 4 | a | not two numbers",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}} | 4 | a | lacks data_offsets",
        "{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}} | 4 | a | lacks dtype",
        "{\"a\":{\"dtype\":7,\"shape\":[1],\"data_offsets\":[0,4]}} | 4 | a | dtype is not a name",
        "{\"a\":[]} | 4 | a | not an object",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | 8 | §§ | uplicate",
        "{\"__metadata__\":{\"x\":[]}} | 0 | §§ | something else than text",
        "{\"a\":[[[[[[[[[[[]]]]]]]]]]]} | 0 | a | not an object",
        "{\"a\":{\"x\":[[[[[[[[[[[]]]]]]]]]]]}} | 0 | §§ | nesting depth",
        "[] | 0 | §§ | not a JSON object", "{} {} | 0 | §§ | goes on after its end",
        "{\"a\": | 0 | §§ | not the JSON"})
    void aHeaderThatDoesNotFitIsRefusedInOneSentence(String header, int numbers, String tensor, String problem)
            throws IOException {
        var file = RawFile.write(folder.resolve("m.safetensors"), header, numbers);

        assertThatThrownBy(() -> Checkpoint.open(file)).isInstanceOfSatisfying(UnreadableWeights.class, refusal -> {
            assertThat(refusal.file()).isEqualTo(file);
            assertThat(refusal.tensor()).isEqualTo(tensor);
            assertThat(refusal.getMessage()).contains(problem).endsWith(".").doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807", "-1", "100000001", "1", "64"})
    void aHeaderLengthBeyondTheFileOrTheFormatIsRefused(long length) throws IOException {
        var bytes = RawFile.bytes("{}", 16);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        var file = Files.write(folder.resolve("m.safetensors"), bytes);

        assertThatThrownBy(() -> Checkpoint.open(file)).isInstanceOf(UnreadableWeights.class).hasMessageContaining(
                "states a header");
    }

    @Test
    void aFileOfAFewBytesAndAMissingOneAreRefused() throws IOException {
        var stub = Files.write(folder.resolve("m.safetensors"), new byte[5]);

        assertThatThrownBy(() -> Checkpoint.open(stub)).isInstanceOf(UnreadableWeights.class).hasMessageContaining(
                "5 bytes");
        assertThatThrownBy(() -> Checkpoint.open(folder.resolve("n.safetensors"))).isInstanceOf(UnreadableWeights.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void anIndexJoinsItsShards() throws Exception {
        shard("one.safetensors", "a");
        shard("two.safetensors", "b");
        index("{\"weight_map\":{\"a\":\"one.safetensors\",\"b\":\"two.safetensors\"}}");

        try (var checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.tensors().keySet()).containsExactly("a", "b");
            assertThat(checkpoint.files()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"weight_map\":{\"a\":\"../one.safetensors\"}} | not a plain",
        "{\"weight_map\":{\"a\":\"/etc/one.safetensors\"}} | not a plain",
        "{\"weight_map\":{\"a\":\"two.safetensors\"}} | no such file",
        "{\"weight_map\":{\"b\":\"one.safetensors\"}} | does not hold it",
        "{\"weight_map\":{\"a\":7}} | is not a name", "{\"weight_map\":{}} | no weight_map", "[] | not a JSON object"})
    void anIndexThatDoesNotFitIsRefused(String index, String problem) throws IOException {
        shard("one.safetensors", "a");
        index(index);

        assertThatThrownBy(() -> Checkpoint.open(folder)).isInstanceOf(UnreadableWeights.class).hasMessageContaining(
                problem);
    }

    @Test
    void aTensorInAShardThatTheIndexDoesNotNameIsRefused() throws IOException {
        RawFile.write(folder.resolve("one.safetensors"), TWO, 8);
        index("{\"weight_map\":{\"a\":\"one.safetensors\"}}");

        assertThatThrownBy(() -> Checkpoint.open(folder)).isInstanceOf(UnreadableWeights.class).hasMessageContaining(
                "tensor b");
    }

    @Test
    void aFolderWithSeveralModelsIsRefusedWithTheirNames() throws IOException {
        shard("one.safetensors", "a");
        shard("two.safetensors", "a");

        assertThatThrownBy(() -> Checkpoint.open(folder)).isInstanceOf(UnreadableWeights.class).hasMessageContaining(
                "one.safetensors, two.safetensors");
    }

    @Test
    void theDigestIsThatOfTheWeightsNotOfTheFiles() throws Exception {
        var reordered = RawFile.write(folder.resolve("r.safetensors"),
                "{\"b\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}",
                2);
        var bytes = RawFile.bytes(
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"b\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}",
                2);
        bytes[bytes.length - 2] = 1;
        bytes[bytes.length - 1] = 0;
        var plain = Files.write(folder.resolve("p.safetensors"), bytes);
        bytes[bytes.length - 1] = 9;
        var other = Files.write(folder.resolve("o.safetensors"), bytes);

        assertThat(digest(reordered)).isEqualTo(digest(plain)).isNotEqualTo(digest(other)).hasSize(64);
    }

    private static String digest(Path file) throws Exception {
        try (var checkpoint = Checkpoint.open(file)) {
            return checkpoint.digest(() -> false);
        }
    }

    private void shard(String name, String tensor) throws IOException {
        RawFile.write(folder.resolve(name), "{\"" + tensor
                + "\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,3]}}", 3);
    }

    private void index(String text) throws IOException {
        Files.writeString(folder.resolve("model.safetensors.index.json"), text);
    }

    @Test
    void aNameOfControlCharactersIsRefused() throws IOException {
        var file = RawFile.write(folder.resolve("m.safetensors"),
                "{\"a\\u0007\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4);

        assertThatThrownBy(() -> Checkpoint.open(file)).isInstanceOf(UnreadableWeights.class).hasMessageContaining(
                "control characters");
    }

    @Test
    void messagesHoldNoControlCharactersOfStrangers() {
        var refusal = new UnreadableWeights(Path.of("m"), "a\nb\u001b[2J" + "x".repeat(1000), "odd");

        assertThat(refusal.getMessage()).doesNotContain("\n", "\u001b").hasSizeLessThan(300);
    }
}
