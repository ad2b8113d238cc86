package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.Importers;
import paretoscope.ingest.NotRecognised;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

/// Damaged tables of every kind: they are read with issues or refused, quickly, and never break anything.
///
/// The number of damaged files of each kind is the system property `paretoscope.fuzz`; 10 000 is a thorough run.
class TableFuzzTest {
    private static final int COUNT = Integer.getInteger("paretoscope.fuzz", 500);
    private static final Importers IMPORTERS = Importers.installed();
    private static final byte[][] INSERTIONS = {{0}, {'"'}, {'\''}, {'\n'}, {','}, "9".repeat(400).getBytes(
            StandardCharsets.UTF_8),
        "1e999999999".getBytes(StandardCharsets.UTF_8), {(byte) 0xFF, (byte) 0xFE},
        "[[[[[[[[".getBytes(StandardCharsets.UTF_8), "{\"a\":".getBytes(StandardCharsets.UTF_8),
        "&x *x".getBytes(StandardCharsets.UTF_8), {'\r'}, {(byte) 0xC3}};

    private record Seed(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Seed> seeds() {
        return Stream.of(new Seed("runs.csv", TableSamples.csv()), new Seed("runs.tsv", TableSamples.tsv()),
                new Seed("runs16.csv", TableSamples.utf16()), new Seed("front.pf", TableSamples.front()),
                new Seed("runs.json", TableSamples.json()), new Seed("runs.jsonl", TableSamples.jsonLines()),
                new Seed("runs.yml", TableSamples.yaml()), new Seed("runs.xlsx", TableSamples.workbook()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsReadWithIssuesOrRefused(Seed seed) {
        for (int i = 0; i < COUNT; i++) {
            var random = new Random(31L * i + seed.name().hashCode());
            var file = TestFile.of(seed.name(), damaged(seed.bytes(), random));
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(file), "number " + i);
        }
    }

    private static void read(SourceFile file) throws Exception {
        long start = System.nanoTime();
        try {
            var sink = new RecordingSink();
            IMPORTERS.choose(file, ReadOptions.defaults()).read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
            sink.checkContract();
            assertThat(sink.issues()).isNotEmpty();
        } catch (NotRecognised | UnreadableSource refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static byte[] damaged(byte[] original, Random random) {
        var bytes = original;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> flipped(bytes, random);
                case 2 -> inserted(bytes, INSERTIONS[random.nextInt(INSERTIONS.length)], random);
                case 3 -> repeated(bytes, random);
                default -> removed(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        var copy = bytes.clone();
        for (int i = 0; i < 3 && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] inserted(byte[] bytes, byte[] piece, Random random) {
        int at = random.nextInt(bytes.length + 1);
        var all = new ArrayList<byte[]>();
        all.add(Arrays.copyOf(bytes, at));
        all.add(piece);
        all.add(Arrays.copyOfRange(bytes, at, bytes.length));
        return joined(all);
    }

    private static byte[] repeated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return inserted(bytes, Arrays.copyOfRange(bytes, from, to), random);
    }

    private static byte[] removed(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        return joined(List.of(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length)));
    }

    private static byte[] joined(List<byte[]> pieces) {
        var out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
