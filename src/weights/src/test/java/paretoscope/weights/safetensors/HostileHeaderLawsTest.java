package paretoscope.weights.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a file, it is opened or refused; what is opened can be read to its last byte.
class HostileHeaderLawsTest {
    private static final String HEADER = """
            {"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},\
            "b":{"dtype":"BF16","shape":[4],"data_offsets":[24,32]},"c":{"dtype":"U8","shape":[],"data_offsets":[32,33]}}""";
    private static final String[] PIECES = {"9223372036854775807", "-1", "0", "1e9", "[", "]", "{", "}", "\"", "null",
        "\"F64\"", "\"shape\"", "[[[[[[[[[", "\\u0000", ",", "\"data_offsets\":[0,4]", "4294967296"};

    @TempDir
    Path folder;

    @Test
    void mutatedFilesAreReadOrRefusedButNeverReadBeyond() throws Exception {
        var random = new Random(31);
        int opened = 0;
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            var file = Files.write(folder.resolve("m.safetensors"), mutated(random));
            try (var checkpoint = Checkpoint.open(file)) {
                touchEverything(checkpoint);
                opened++;
            } catch (UnreadableWeights refusal) {
                assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n");
                refused++;
            }
        }
        assertThat(opened).as("some mutations are harmless").isPositive();
        assertThat(refused).isGreaterThan(2000);
    }

    private static byte[] mutated(Random random) {
        var header = new StringBuilder(HEADER);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(header.length());
            switch (random.nextInt(4)) {
                case 0 -> header.setCharAt(at, (char) random.nextInt(1, 256));
                case 1 -> header.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> header.delete(at, Math.min(header.length(), at + 1 + random.nextInt(6)));
                default -> header.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
        }
        var bytes = RawFile.bytes(header.toString(), 33);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(8)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(8) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 20)) : bytes;
    }

    private static void touchEverything(Checkpoint checkpoint) {
        for (var tensor : checkpoint.tensors().values()) {
            var bytes = checkpoint.bytes(tensor.name()).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
            assertThat(bytes).hasSize((int) tensor.bytes());
        }
        checkpoint.digest(() -> false);
    }
}
